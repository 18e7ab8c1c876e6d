package org.koiki.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

/** Business days: not Saturday, Sunday, a public holiday, or 29 December to 3 January. Holidays are data. */
@FunctionalInterface
public interface BusinessDays {
    boolean isPublicHoliday(LocalDate date);

    default boolean isBusinessDay(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !isNewYear(date) && !isPublicHoliday(date);
    }

    /**
     * The business day that lies the given number of business days after a date (before it when negative). With 0, the
     * date itself, or the next business day when it is none.
     */
    default LocalDate plus(LocalDate date, int businessDays) {
        int step = businessDays < 0 ? -1 : 1;
        LocalDate day = date;
        for (int left = Math.abs(businessDays); left > 0 || !isBusinessDay(day); ) {
            day = day.plusDays(step);
            left -= isBusinessDay(day) ? 1 : 0;
        }
        return day;
    }

    private static boolean isNewYear(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return !day.isBefore(MonthDay.of(12, 29)) || !day.isAfter(MonthDay.of(1, 3));
    }
}
