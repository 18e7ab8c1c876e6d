package org.koiki.calendar;

import java.time.LocalDate;

/** Business days: not Saturday, Sunday, a public holiday, or 29 December to 3 January. Holidays are data. */
public interface BusinessDays {
    boolean isBusinessDay(LocalDate date);

    /** The business day that lies the given number of business days after a date (before it when negative). */
    LocalDate plus(LocalDate date, int businessDays);
}
