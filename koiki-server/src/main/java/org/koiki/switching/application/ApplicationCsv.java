package org.koiki.switching.application;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.application.Content.CustomerDataChange;
import org.koiki.switching.application.Content.MoveIn;
import org.koiki.switching.application.Content.SwitchStart;
import org.koiki.switching.rule.Code;
import org.koiki.switching.rule.CodeLists;
import org.springframework.stereotype.Component;

/** Applications as CSV with all fields, the reason of a refusal in words, the relay and its NG reasons among them. */
@Component
class ApplicationCsv {
    private static final List<String> COLUMNS = List.of(
            "number",
            "kind",
            "family",
            "supplyPoint",
            "stage",
            "updateKind",
            "wishedOn",
            "matchBy",
            "relay",
            "relayReasons",
            "otherHalf",
            "worksPlannedOn",
            "worksDoneOn",
            "effectiveOn",
            "refusal",
            "refusalText",
            "note",
            "receivedAt",
            "updatedAt",
            "works",
            "applicantKind",
            "contact",
            "phone",
            "contractNumber",
            "customerName",
            "customerKana",
            "customerPhone");

    private final ApplicationLists lists;
    private final CodeLists codes;
    private final MarketClock clock;

    ApplicationCsv(ApplicationLists lists, CodeLists codes, MarketClock clock) {
        this.lists = lists;
        this.codes = codes;
        this.clock = clock;
    }

    byte[] write(List<Application> applications) {
        Map<String, String> reasons = lists.reasons(applications.stream()
                .map(Application::relay)
                .flatMap(Stream::ofNullable)
                .toList());
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            applications.forEach(application -> csv.writeRecord(fields(application, reasons)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> fields(Application application, Map<String, String> reasons) {
        ApplicationLine line = ApplicationLine.of(application);
        ApplicationHead head = application.content().head();
        ApplicationCustomer customer = customer(application.content());
        String relay = line.relay();
        return Stream.of(
                        line.number(),
                        line.kind(),
                        line.family(),
                        line.supplyPoint(),
                        line.stage(),
                        line.updateKind(),
                        line.wishedOn(),
                        line.matchBy(),
                        relay,
                        relay == null ? null : reasons.get(relay),
                        line.otherHalf(),
                        line.worksPlannedOn(),
                        line.worksDoneOn(),
                        line.effectiveOn(),
                        line.refusal(),
                        refusal(line),
                        line.note(),
                        line.receivedAt(),
                        line.updatedAt(),
                        head.works(),
                        head.applicantKind(),
                        head.contact(),
                        head.phone(),
                        customer == null ? null : customer.contractNumber(),
                        customer == null ? null : customer.name(),
                        customer == null ? null : customer.kana(),
                        customer == null ? null : customer.phone())
                .map(ApplicationCsv::text)
                .toList();
    }

    private @Nullable String refusal(ApplicationLine line) {
        return line.refusal() == null
                ? null
                : codes.find("refusal", line.family(), line.refusal(), clock.today())
                        .map(Code::text)
                        .map(text -> text.ja() + " / " + text.en())
                        .orElse(null);
    }

    private static @Nullable ApplicationCustomer customer(Content content) {
        return switch (content) {
            case SwitchStart start -> start.customer();
            case MoveIn moveIn -> moveIn.customer();
            case CustomerDataChange change -> change.customer();
            default -> null;
        };
    }

    /** A field as text; one that a spreadsheet would take for a formula is marked as text. */
    private static String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
