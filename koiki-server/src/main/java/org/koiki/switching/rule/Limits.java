package org.koiki.switching.rule;

import java.time.LocalDate;
import java.util.List;
import org.koiki.participant.Validity;
import org.koiki.switching.Tables;

/** Limits and settings as data with validity dates: {@code org/koiki/switching/switching-limits.csv}. */
public final class Limits {
    private record Limit(String name, String value, Validity validity) {}

    private final List<Limit> limits = Tables.read(
            "switching-limits.csv", line -> new Limit(line.getField("name"), line.getField("value"), Days.of(line)));

    private Limits() {}

    /** Reads the table that comes with the program. */
    public static Limits load() {
        return new Limits();
    }

    public int number(String name, LocalDate day) {
        return Integer.parseInt(text(name, day));
    }

    /** The value of a limit that must be there. */
    public String text(String name, LocalDate day) {
        return limits.stream()
                .filter(limit -> limit.name().equals(name) && limit.validity().covers(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no limit " + name + " on " + day))
                .value();
    }
}
