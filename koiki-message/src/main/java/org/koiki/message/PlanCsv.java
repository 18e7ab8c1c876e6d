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
        CsvTable table = new CsvTable(findings);
        Plan plan = table.read(decode(csv)) ? new CsvAssembly(table, findings).assemble() : null;
        return new PlanReading(findings.isEmpty() ? plan : null, findings.findings(), findings);
    }

    private static String decode(byte[] csv) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(csv, Charset.forName("windows-31j"));
        }
    }
}
