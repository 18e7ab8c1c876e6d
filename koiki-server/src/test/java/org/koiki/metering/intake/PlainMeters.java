package org.koiki.metering.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of a batch with a column for meters, all in memory. Every point exchanges x for y on the day. */
final class PlainMeters {
    private static final String WEAKEST_LAST = "021";

    private final Map<String, List<Row>> byPoint = new LinkedHashMap<>();

    private record Row(String energy, String quality, String meter, boolean bad) {}

    void hold(String point, String energy, String quality, String meter, boolean bad) {
        String text = new String(meter.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        byPoint.computeIfAbsent(point, key -> new ArrayList<>()).add(new Row(energy, quality, text, bad));
    }

    void settle(PlainBatch batch) {
        byPoint.entrySet().stream()
                .filter(point -> point.getValue().size() == 1)
                .forEach(point -> settle(batch, point.getKey(), point.getValue()));
        byPoint.entrySet().stream()
                .filter(point -> point.getValue().size() > 1)
                .forEach(point -> settle(batch, point.getKey(), point.getValue()));
    }

    private static void settle(PlainBatch batch, String point, List<Row> rows) {
        List<Row> parts = new ArrayList<>();
        for (Row row : rows.stream().filter(row -> !row.bad).toList()) {
            boolean whole = row.meter.isEmpty()
                    || !parts.isEmpty() && parts.getFirst().meter.isEmpty();
            if (!parts.isEmpty() && (whole || meters(parts).contains(row.meter))) {
                batch.reject("DOUBLE");
            } else {
                parts.add(row);
            }
        }
        if (!parts.isEmpty()) {
            String wrong = wrong(batch, point, parts, rows);
            parts.stream().limit(wrong.equals("UNKNOWN") ? 1 : parts.size()).forEach(part -> batch.reject(wrong));
        }
    }

    private static String wrong(PlainBatch batch, String point, List<Row> parts, List<Row> rows) {
        Set<String> meters = meters(parts);
        boolean lacks = rows.stream().anyMatch(row -> row.bad && !row.meter.isEmpty() && !meters.contains(row.meter));
        if (lacks && !meters.contains("")) {
            return "PART";
        }
        if (parts.size() > 1 && !meters.equals(Set.of("x", "y"))) {
            return "METER";
        }
        boolean absent = parts.stream().anyMatch(part -> part.energy.isEmpty());
        long sum = absent
                ? 0
                : parts.stream()
                        .mapToLong(part -> PlainBatch.tenthsOfWh(part.energy))
                        .sum();
        if (batch.isBeyond(sum)) {
            return "RANGE";
        }
        int weakest = parts.stream()
                .mapToInt(part -> WEAKEST_LAST.indexOf(part.quality))
                .max()
                .orElseThrow();
        batch.sums += parts.size() - 1;
        return batch.take(point, absent ? null : sum, WEAKEST_LAST.substring(weakest, weakest + 1));
    }

    private static Set<String> meters(List<Row> parts) {
        return parts.stream().map(Row::meter).collect(Collectors.toSet());
    }
}
