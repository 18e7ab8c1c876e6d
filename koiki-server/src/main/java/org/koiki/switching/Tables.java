package org.koiki.switching;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The tables that come with the module, in {@code org/koiki/switching}. */
public final class Tables {
    private Tables() {}

    /** @param line makes an entry of a line */
    public static <T> List<T> read(String file, Function<NamedCsvRecord, T> line) {
        var table = Objects.requireNonNull(Tables.class.getResourceAsStream(file), file);
        try (var reader = new InputStreamReader(table, StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            List<T> entries = new ArrayList<>();
            csv.forEach(record -> entries.add(line.apply(record)));
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
