package org.koiki.switching.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.rule.Fault;
import org.springframework.stereotype.Component;

/** The outcome of a file as CSV for spreadsheets: a line for each row, and one for each further fault of a row. */
@Component
class BulkCsv {
    private static final List<String> COLUMNS = List.of(
            "row",
            "kind",
            "supplyPoint",
            "wishedOn",
            "outcome",
            "application",
            "earliest",
            "code",
            "field",
            "value",
            "expected",
            "textJa",
            "textEn",
            "remedyJa",
            "remedyEn",
            "relay");

    byte[] write(List<BulkRow> rows) {
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(COLUMNS);
            rows.stream().flatMap(BulkCsv::lines).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<List<String>> lines(BulkRow row) {
        return row.faults().isEmpty()
                ? Stream.of(line(row, null))
                : row.faults().stream().map(fault -> line(row, fault));
    }

    private static List<String> line(BulkRow row, @Nullable Fault fault) {
        return Stream.of(
                        row.row(),
                        row.kind(),
                        row.supplyPoint(),
                        row.wishedOn(),
                        row.outcome(),
                        row.application(),
                        row.earliest(),
                        fault == null ? null : fault.code(),
                        fault == null ? null : fault.field(),
                        fault == null ? null : fault.value(),
                        fault == null ? null : fault.expected(),
                        fault == null ? null : fault.text().ja(),
                        fault == null ? null : fault.text().en(),
                        fault == null ? null : fault.remedy().ja(),
                        fault == null ? null : fault.remedy().en(),
                        row.relay())
                .map(BulkCsv::text)
                .toList();
    }

    /** A field that a spreadsheet would take for a formula is marked as text. */
    private static String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
