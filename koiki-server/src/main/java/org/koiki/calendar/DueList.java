package org.koiki.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Everything that falls due, kept in the database and carried out once, in order, by one node at a time. */
@FunctionalInterface
public interface DueList {
    /**
     * Adds an entry in the caller's transaction, unless one of this kind and key was added before.
     *
     * @param priority orders entries that are due at the same instant, lowest first
     */
    void schedule(Due due, int priority);

    default void schedule(String kind, String key, Instant at) {
        schedule(new Due(kind, key, at), 0);
    }

    /** Adds what is done once a day, at a time in Japan; its key is the day. */
    default void schedule(String kind, LocalDate day, LocalTime at) {
        schedule(kind, day.toString(), day.atTime(at).atZone(MarketClock.JST).toInstant());
    }
}
