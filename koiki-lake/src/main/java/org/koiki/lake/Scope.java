package org.koiki.lake;

import java.time.LocalDate;
import java.time.YearMonth;
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

    public static Scope month(String area, YearMonth month) {
        return new Scope(area, month.atDay(1), month.atEndOfMonth(), null);
    }
}
