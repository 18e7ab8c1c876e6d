package org.koiki.message;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Plans as CSV for people with spreadsheets: head rows, then one row for each series with a column for each slot.
 * Writing and reading gives the same plan. Lines of places are rows, columns are columns.
 */
public final class PlanCsv {
    /** By this mark spreadsheets know UTF-8. */
    private static final String MARK = "\uFEFF";

    private PlanCsv() {}

    /** The plan as CSV in UTF-8 with a byte order mark. */
    public static byte[] write(Plan plan) {
        StringWriter text = new StringWriter().append(MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            new CsvWriting().rows(plan).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads CSV in UTF-8 or, as Japanese spreadsheets save it, Windows-31J. */
    public static PlanReading read(byte[] csv) {
        CsvFindings findings = new CsvFindings();
        if (csv.length > Limits.BYTES) {
            findings.add(Fault.TOO_LARGE, 0, 0, "", Integer.toString(csv.length), Limits.BYTES);
            return new PlanReading(null, findings.findings(), findings);
        }
        Plan plan = read(csv, findings);
        return new PlanReading(findings.isEmpty() ? plan : null, findings.findings(), findings);
    }

    private static @Nullable Plan read(byte[] csv, CsvFindings findings) {
        String text = decode(csv);
        if (text == null) {
            findings.add(Fault.MALFORMED_TEXT, 0, 0, "", null, StandardCharsets.UTF_8);
            return null;
        }
        CsvTable table = new CsvTable(findings);
        Plan plan = table.read(text) ? new CsvAssembly(table, findings).assemble() : null;
        if (plan != null && findings.isEmpty() && !standsInXml(plan)) {
            findings.add(Fault.CSV_XML, table.firstUnknown(), 1, "", null, null);
        }
        return plan;
    }

    /** Whether the plan's XML says the same: kept elements come from the file as they are. */
    private static boolean standsInXml(Plan plan) {
        return plan.equals(PlanReader.read(PlanWriter.write(plan)).plan());
    }

    private static @Nullable String decode(byte[] csv) {
        boolean marked = Encoding.startOf(csv) > 0;
        String text = decode(csv, StandardCharsets.UTF_8);
        if (text == null) {
            return marked ? null : decode(csv, Charset.forName("windows-31j"));
        }
        return marked ? text.substring(1) : text;
    }

    private static @Nullable String decode(byte[] csv, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
