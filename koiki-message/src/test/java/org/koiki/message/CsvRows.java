package org.koiki.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A sample plan as rows of CSV that a test changes. */
final class CsvRows {
    private CsvRows() {}

    static List<List<String>> rows(String name) {
        return new CsvWriting()
                .rows(Objects.requireNonNull(
                        PlanReader.read(Samples.bytes(name)).plan()));
    }

    static int firstSeries(List<List<String>> rows) {
        return rows.indexOf(CsvColumn.titles()) + 1;
    }

    static List<List<String>> copy(List<List<String>> rows) {
        return new ArrayList<>(
                rows.stream().map(row -> (List<String>) new ArrayList<>(row)).toList());
    }

    static byte[] bytes(List<List<String>> rows) {
        return rows.stream()
                .map(row -> String.join(",", row) + "\r\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
