package org.koiki.supplypoint.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.koiki.supplypoint.check.Fault;
import org.koiki.supplypoint.check.PointRule;

/** A file that is read line by line. */
final class LoadFile implements AutoCloseable {
    private static final int MOST_SHOWN = 200;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> places = new HashMap<>();
    private final LoadKind kind;

    /** @throws LoadRefused when the header is none, or the file no CSV */
    LoadFile(InputStream bytes) {
        reader = CsvReader.builder()
                .detectBomHeader(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        records = reader.iterator();
        List<String> header = hasNext() ? header(next().getFields()) : List.of();
        kind = LoadKind.of(header).orElseThrow(() -> new LoadRefused(PointRule.HEADER, given(header)));
        header.forEach(column -> places.put(column, places.size()));
    }

    private static List<String> header(List<String> fields) {
        return fields.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
    }

    private static String given(List<String> header) {
        String line = String.join(",", header);
        return line.length() > MOST_SHOWN ? line.substring(0, MOST_SHOWN) + "…" : line;
    }

    LoadKind kind() {
        return kind;
    }

    /** @throws LoadRefused when the rest of the file is no CSV in UTF-8 */
    boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw new LoadRefused(PointRule.UNREADABLE, "");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new LoadRefused(PointRule.UNREADABLE, "");
            }
            throw e;
        }
    }

    private CsvRecord next() {
        return records.next();
    }

    Line line() {
        CsvRecord record = next();
        List<String> fields = record.getFields();
        Line line = new Line(record.getStartingLineNumber(), places, fields);
        if (fields.size() != places.size()) {
            line.faults.add(new Fault(
                    PointRule.FIELDS.code(), null, null, PointRule.FIELDS.text(fields.size(), places.size())));
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
