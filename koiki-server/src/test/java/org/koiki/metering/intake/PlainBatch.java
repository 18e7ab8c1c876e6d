package org.koiki.metering.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A batch read the slow and plain way, one row after the other as text, as the reference says. */
final class PlainBatch {
    private static final List<String> COLUMNS = List.of("point", "energy", "quality");

    final List<String> readings = new ArrayList<>();
    final Map<String, Long> reasons = new TreeMap<>();
    int rows;
    int sums;

    private final List<String> numbers;
    private final long most;
    private final Set<String> seen = new HashSet<>();
    private final PlainMeters meters = new PlainMeters();

    /** @param numbers of the roster, by position */
    private PlainBatch(List<String> numbers, long most) {
        this.numbers = numbers;
        this.most = most;
    }

    /** Nothing where the header lacks a column. Each byte is a character. */
    static Optional<PlainBatch> of(byte[] csv, List<String> numbers, long most) {
        List<String> lines = Stream.of(new String(csv, StandardCharsets.ISO_8859_1).split("\n", -1))
                .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .toList();
        List<String> header = header(lines.getFirst());
        if (COLUMNS.stream()
                        .anyMatch(name -> header.stream().filter(name::equals).count() != 1)
                || header.stream().filter("meter"::equals).count() > 1) {
            return Optional.empty();
        }
        PlainBatch batch = new PlainBatch(numbers, most);
        lines.stream().skip(1).filter(line -> !line.isEmpty()).forEach(line -> batch.row(header, line));
        batch.meters.settle(batch);
        return Optional.of(batch);
    }

    private static List<String> header(String line) {
        String text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return Stream.of(text.replace("\uFEFF", "").split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private void row(List<String> header, String line) {
        rows++;
        String[] fields = line.split(",", -1);
        String wrong = line.length() > 512
                ? "LENGTH"
                : fields.length != header.size()
                        ? "FIELDS"
                        : wrong(
                                field(header, fields, 0),
                                field(header, fields, 1),
                                field(header, fields, 2),
                                header.contains("meter") ? fields[header.indexOf("meter")] : null);
        reject(wrong);
    }

    void reject(String wrong) {
        if (!wrong.isEmpty()) {
            reasons.merge("ENERGY-ROW-" + wrong, 1L, Long::sum);
        }
    }

    private static String field(List<String> header, String[] fields, int column) {
        return fields[header.indexOf(COLUMNS.get(column))];
    }

    private String wrong(String point, String energy, String quality, @Nullable String meter) {
        if (!point.matches("[0-9]{22}")) {
            return "NUMBER";
        }
        if (!point.startsWith("03")) {
            return "AREA";
        }
        String wrong = quality.matches("[012]") ? wrong(energy, quality.equals("1")) : "FLAG";
        if (meter != null) {
            meters.hold(point, energy, quality, meter, !wrong.isEmpty());
            return wrong;
        }
        return wrong.isEmpty() ? take(point, energy.isEmpty() ? null : tenthsOfWh(energy), quality) : wrong;
    }

    private String wrong(String energy, boolean missing) {
        if (energy.isEmpty()) {
            return missing ? "" : "VALUE-ABSENT";
        }
        if (!energy.matches("[0-9]+([.][0-9]{1,4})?") || energy.length() > 14) {
            return "VALUE";
        }
        return isBeyond(tenthsOfWh(energy)) ? "RANGE" : missing ? "VALUE-PRESENT" : "";
    }

    boolean isBeyond(long energy) {
        return energy > most;
    }

    static long tenthsOfWh(String energy) {
        return new BigDecimal(energy).movePointRight(4).longValueExact();
    }

    String take(String point, @Nullable Long energy, String quality) {
        int position = numbers.indexOf(point);
        if (position < 0) {
            return "UNKNOWN";
        }
        if (!seen.add(point)) {
            return "DOUBLE";
        }
        readings.add(position + " " + (energy == null ? "-" : energy) + " " + quality);
        return "";
    }
}
