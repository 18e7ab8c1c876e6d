package org.koiki.calendar;

import java.time.LocalDate;

/** Entries that fall due every day. Each day is asked for a few days ahead, more than once. */
@FunctionalInterface
public interface DueCalendar {
    void schedule(LocalDate day, DueList list);
}
