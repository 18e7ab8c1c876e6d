package org.koiki.supplypoint;

import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the meters of a point are read. The next regular reading stands in place of the reading day of its month.
 *
 * @param day of the month, 1–31 (検針日); in a shorter month its last day
 * @param next next regular reading (次回検針予定日)
 */
public record Reading(@Nullable Integer day, @Nullable LocalDate next) {

    /** Whether a regular reading takes place on a date. */
    public boolean isOn(LocalDate date) {
        if (next != null && (day == null || nominal(day, next).equals(nominal(day, date)))) {
            return date.equals(next);
        }
        return day != null && date.equals(nominal(day, date));
    }

    /** The last regular reading before a date, as far as the schedule tells it. */
    public LocalDate before(LocalDate date) {
        if (day == null) {
            return date.minusMonths(1);
        }
        LocalDate nearest = nominal(day, date);
        return !isOn(date) && nearest.isBefore(date)
                ? nearest
                : in(YearMonth.from(nearest).minusMonths(1), day);
    }

    /** The next regular reading after one. */
    public @Nullable LocalDate after(LocalDate reading) {
        if (next != null && next.isAfter(reading)) {
            return next;
        }
        return day == null ? null : in(YearMonth.from(nominal(day, reading)).plusMonths(1), day);
    }

    /** The reading day that lies nearest to a date. */
    private static LocalDate nominal(int day, LocalDate date) {
        YearMonth month = YearMonth.from(date);
        return Stream.of(month.minusMonths(1), month, month.plusMonths(1))
                .map(near -> in(near, day))
                .min(comparingLong(near -> Math.abs(ChronoUnit.DAYS.between(near, date))))
                .orElseThrow();
    }

    private static LocalDate in(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
