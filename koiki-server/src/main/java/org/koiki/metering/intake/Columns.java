package org.koiki.metering.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where the columns of a batch stand.
 *
 * @param meter or -1
 */
record Columns(int point, int energy, int quality, int meter, int count) {
    static final List<String> NAMES = List.of("point", "energy", "quality");
    static final String METER = "meter";
    static final Columns IN_ORDER = new Columns(0, 1, 2, -1, 3);
    static final Columns WITH_METER = new Columns(0, 1, 2, 3, 4);

    /** @throws org.koiki.Problem {@code ENERGY-HEADER} when a column is missing, or stands twice */
    static Columns of(byte[] line, int from, int to) {
        String header = new String(line, from, to - from, StandardCharsets.UTF_8);
        List<String> names = Stream.of(header.replace("\uFEFF", "").split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!names.containsAll(NAMES)
                || NAMES.stream().anyMatch(name -> isTwice(name, names))
                || isTwice(METER, names)) {
            throw EnergyProblems.header(header);
        }
        return new Columns(
                names.indexOf("point"),
                names.indexOf("energy"),
                names.indexOf("quality"),
                names.indexOf(METER),
                names.size());
    }

    private static boolean isTwice(String name, List<String> names) {
        return names.indexOf(name) != names.lastIndexOf(name);
    }
}
