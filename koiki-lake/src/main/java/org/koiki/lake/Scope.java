package org.koiki.lake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Part of the lake.
 *
 * @param from first day
 * @param to last day
 * @param point supply point number, or all of them
 */
public record Scope(
        String area, LocalDate from, LocalDate to, @Nullable String point) {
    public static Scope day(String area, LocalDate day) {
        return new Scope(area, day, day, null);
    }

    public static Scope days(String area, LocalDate from, LocalDate to) {
        return new Scope(area, from, to, null);
    }

    /** Whether all that a file tells of lies in these days. */
    boolean covers(LakeFile file) {
        return !file.from().isBefore(from) && !file.to().isAfter(to);
    }

    int length() {
        return (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    }
}
