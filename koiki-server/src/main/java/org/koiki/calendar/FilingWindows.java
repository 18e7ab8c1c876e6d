package org.koiki.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** Filing windows of every kind of plan, kept as dated data in the database (plans.md §2). */
public interface FilingWindows {
    /** The window for a message code and a target date; empty when no window is known for that kind of plan. */
    Optional<FilingWindow> of(String messageCode, LocalDate targetDate);
}
