package org.koiki.switching.rule;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A table of {@code src/test/resources/switching-rules}. */
public final class RuleTableFile {
    private RuleTableFile() {}

    public static List<NamedCsvRecord> lines(String file) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/switching-rules", file))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
