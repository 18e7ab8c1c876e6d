package org.koiki.sandbox.supply;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A town in which sample points lie: {@code org/koiki/sandbox/towns.csv}. */
record Town(String area, String postalCode, String name) {
    static List<Town> all() {
        var table = Objects.requireNonNull(Town.class.getResourceAsStream("/org/koiki/sandbox/towns.csv"));
        try (var reader = new InputStreamReader(table, StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().map(Town::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Town of(NamedCsvRecord line) {
        return new Town(line.getField("area"), line.getField("postalCode"), line.getField("name"));
    }
}
