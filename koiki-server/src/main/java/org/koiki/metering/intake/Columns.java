package org.koiki.metering.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where the columns of a batch stand. */
record Columns(int point, int energy, int quality, int count) {
    static final List<String> NAMES = List.of("point", "energy", "quality");
    static final Columns IN_ORDER = new Columns(0, 1, 2, 3);

    /** @throws org.koiki.Problem {@code ENERGY-HEADER} when a column is missing, or stands twice */
    static Columns of(byte[] line, int from, int to) {
        String header = new String(line, from, to - from, StandardCharsets.UTF_8);
        List<String> names = Stream.of(header.replace("\uFEFF", "").split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (NAMES.stream()
                .anyMatch(name -> names.indexOf(name) < 0 || names.indexOf(name) != names.lastIndexOf(name))) {
            throw EnergyProblems.header(header);
        }
        return new Columns(names.indexOf("point"), names.indexOf("energy"), names.indexOf("quality"), names.size());
    }
}
