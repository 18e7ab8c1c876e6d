package org.koiki.switching.application;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.Purpose;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.rule.Code;
import org.koiki.switching.rule.CodeLists;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The caller's own applications as CSV, newest first, with all fields: the reason of a refusal in words, the relay and its NG reasons
 * among them. They are read and written in parts, so that any number of them leaves in little memory.
 */
@Service
public class ApplicationCsv {
    private static final int PART = 1_000;
    private static final List<String> LINE = List.of(
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
            "locked",
            "version");
    private static final List<Field> CONTENT = List.of(
            new Field("works", "/head/works"),
            new Field("applicantKind", "/head/applicantKind"),
            new Field("applicantName", "/head/applicantName"),
            new Field("contact", "/head/contact"),
            new Field("phone", "/head/phone"),
            new Field("phoneKind", "/head/phoneKind"),
            new Field("termsAccepted", "/head/termsAccepted"),
            new Field("appointed", "/appointed"),
            new Field("balancingGroup", "/balancingGroup"),
            new Field("form", "/form"),
            new Field("method", "/method"),
            new Field("ampere", "/ampere"),
            new Field("power", "/power"),
            new Field("contractNumber", "/customer/contractNumber"),
            new Field("customerName", "/customer/name"),
            new Field("customerKana", "/customer/kana"),
            new Field("customerPhone", "/customer/phone"),
            new Field("reason", "/reason"),
            new Field("removal", "/removal"),
            new Field("removalOn", "/removalOn"),
            new Field("demolition", "/demolition"),
            new Field("demolitionOn", "/demolitionOn"),
            new Field("demolitionTime", "/demolitionTime"),
            new Field("moveInTime", "/time"),
            new Field("formerRetailer", "/former/retailer"),
            new Field("formerCustomerNumber", "/former/customerNumber"),
            new Field("menu", "/wheeling/menu"),
            new Field("calculationPeriod", "/wheeling/calculationPeriod"),
            new Field("mainPower", "/powers/main"),
            new Field("ownGenerationPower", "/powers/ownGeneration"),
            new Field("reservePower", "/powers/reserve"),
            new Field("basePower", "/powers/base"),
            new Field("ownPower", "/powers/own"),
            new Field("otherPower", "/powers/other"),
            new Field("worksTime", "/visit/worksTime"),
            new Field("witness", "/visit/witness"),
            new Field("witnessOn", "/visit/witnessOn"),
            new Field("witnessTime", "/visit/witnessTime"),
            new Field("witnessName", "/visit/witnessName"),
            new Field("callBefore", "/visit/callBefore"),
            new Field("address", "/address"),
            new Field("building", "/building"),
            new Field("approval", "/generator/approval"),
            new Field("energySource", "/generator/source"),
            new Field("output", "/generator/output"),
            new Field("purchaseUntil", "/generator/purchaseUntil"));

    private final ApplicationLists lists;
    private final SwitchingTrail trail;
    private final TransactionTemplate transaction;
    private final CodeLists codes;
    private final MarketClock clock;

    ApplicationCsv(
            ApplicationLists lists,
            SwitchingTrail trail,
            TransactionTemplate transaction,
            CodeLists codes,
            MarketClock clock) {
        this.lists = lists;
        this.trail = trail;
        this.transaction = transaction;
        this.codes = codes;
        this.clock = clock;
    }

    /** A column that the content of an application fills. */
    private record Field(String name, JsonPointer place) {
        Field(String name, String place) {
            this(name, JsonPointer.compile(place));
        }
    }

    /** Where the lines go; opened once there are some. */
    @FunctionalInterface
    public interface Target {
        OutputStream open() throws IOException;
    }

    /** Some applications, and where those after them are found; absent after the last ones. */
    private record Part(
            List<Application> applications,
            Map<String, String> reasons,
            @Nullable ApplicationQuery next) {}

    /**
     * Writes those that a query finds, however many. The look goes into the audit trail once, before the first one leaves. When one
     * cannot be read the stream stays open, so that nobody takes a part for the whole.
     */
    public void write(ApplicationQuery query, Purpose purpose, Caller caller, Target target) throws IOException {
        String company = caller.company().code();
        transaction.executeWithoutResult(status -> looked(lists.count(query, company), purpose, caller));
        Part part = part(query.limited(PART), company);
        CsvWriter csv = CsvWriter.builder().build(target.open());
        csv.writeRecord(
                Stream.concat(LINE.stream(), CONTENT.stream().map(Field::name)).toList());
        write(part, csv);
        while (part.next() != null) {
            part = part(part.next(), company);
            write(part, csv);
        }
        csv.close();
    }

    private void looked(int rows, Purpose purpose, Caller caller) {
        trail.looked(caller, "csv " + rows, caller.company().code(), null, purpose, Math.max(1, rows));
    }

    private void write(Part part, CsvWriter csv) {
        part.applications().forEach(application -> csv.writeRecord(record(application, part.reasons())));
    }

    private Part part(ApplicationQuery query, String company) {
        List<Application> found = lists.list(query, company);
        List<Application> part = found.stream().limit(PART).toList();
        Map<String, String> reasons = lists.reasons(part.stream()
                .map(Application::relay)
                .flatMap(Stream::ofNullable)
                .toList());
        return new Part(
                part, reasons, found.size() > PART ? query.after(part.getLast().number()) : null);
    }

    private List<String> record(Application application, Map<String, String> reasons) {
        JsonNode content = ContentJson.tree(application.content());
        return Stream.concat(
                        line(ApplicationLine.of(application), reasons),
                        CONTENT.stream().map(field -> value(content.at(field.place()))))
                .map(ApplicationCsv::text)
                .toList();
    }

    private Stream<@Nullable Object> line(ApplicationLine line, Map<String, String> reasons) {
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
                line.locked(),
                line.version());
    }

    private static @Nullable Object value(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString() : null;
    }

    private @Nullable String refusal(ApplicationLine line) {
        return line.refusal() == null
                ? null
                : codes.find("refusal", line.family(), line.refusal(), clock.today())
                        .map(Code::text)
                        .map(text -> text.ja() + " / " + text.en())
                        .orElse(null);
    }

    /** A field as text; one that a spreadsheet would take for a formula is marked as text. */
    private static String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
