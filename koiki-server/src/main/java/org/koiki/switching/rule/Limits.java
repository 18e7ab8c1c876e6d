package org.koiki.switching.rule;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.koiki.switching.Tables;

/** Limits and settings as data with validity dates: {@code org/koiki/switching/switching-limits.csv}. */
public final class Limits {
    private static final String FILE = "switching-limits.csv";

    private final List<Limit> limits;

    private Limits(List<Limit> limits) {
        this.limits = limits;
    }

    /** A limit always has a value: where the operator's lines end, that of the program holds again. */
    public static Limits load(OwnTables own) {
        List<Limit> brought = Tables.read(FILE, Limit::of);
        Map<String, String> usual = brought.stream().collect(toMap(Limit::name, Limit::value, (first, later) -> later));
        List<Limit> over = own.over(FILE, line -> fitting(Limit.of(line), usual));
        return new Limits(Stream.concat(over.stream(), brought.stream()).toList());
    }

    private static Limit fitting(Limit limit, Map<String, String> usual) {
        String known = usual.get(limit.name());
        if (known == null || !LimitShapes.fits(limit.name(), known, limit.value())) {
            throw new IllegalArgumentException("%s: %s / %s".formatted(limit.name(), limit.value(), known));
        }
        return limit;
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
