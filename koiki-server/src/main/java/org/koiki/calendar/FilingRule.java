package org.koiki.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When one kind of plan may be filed, in days and wall-clock times before the target date (plans.md §2).
 *
 * @param opens absent when any earlier day is welcome
 * @param from first target date to which the rule applies
 * @param until first target date to which it no longer applies; absent while no end is known
 */
public record FilingRule(
        String messageCode,
        Moment closes,
        @Nullable Moment opens,
        LocalDate from,
        @Nullable LocalDate until,
        Mark mark) {

    /** A time in Japan on the day that lies some days before the target date. */
    public record Moment(int daysBefore, LocalTime at) {
        Instant before(LocalDate targetDate) {
            return targetDate
                    .minusDays(daysBefore)
                    .atTime(at)
                    .atZone(MarketClock.JST)
                    .toInstant();
        }
    }

    /** How sure the rule is: told by a public source, or inferred. */
    public enum Mark {
        CONFIRMED,
        INFERRED
    }

    public boolean appliesTo(String message, LocalDate targetDate) {
        return messageCode.equals(message)
                && !targetDate.isBefore(from)
                && (until == null || targetDate.isBefore(until));
    }

    /** The window for a target date to which this rule applies. */
    public FilingWindow window(LocalDate targetDate) {
        return new FilingWindow(opens == null ? null : opens.before(targetDate), closes.before(targetDate));
    }
}
