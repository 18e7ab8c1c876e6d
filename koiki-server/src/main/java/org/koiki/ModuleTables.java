package org.koiki;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Tables that each module may bring along in its own folder. */
public final class ModuleTables {
    private ModuleTables() {}

    /** @param line makes an entry of a module's name and a line of its table */
    public static <T> List<T> read(String file, BiFunction<String, NamedCsvRecord, T> line) {
        List<T> entries = new ArrayList<>();
        try {
            for (Resource table :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:org/koiki/*/" + file)) {
                String module = table.getURL().getPath().replaceFirst(".*/([^/]+)/[^/]+$", "$1");
                try (var csv = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(table.getInputStream(), StandardCharsets.UTF_8))) {
                    csv.forEach(record -> entries.add(line.apply(module, record)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
