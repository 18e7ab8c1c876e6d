package org.koiki.switching.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Validity;

/** A line of a table with the days on which it holds. @param <T> itself */
interface Dated<T extends Dated<T>> {
    /** What it says something of. Of one key one line holds on a day. */
    Object key();

    Validity validity();

    T on(Validity days);

    /** What is left of it for the days before another takes its place. */
    default Optional<T> before(@Nullable LocalDate day) {
        LocalDate from = validity().from();
        LocalDate until = validity().until();
        if (day != null && !from.isBefore(day)) {
            return Optional.empty();
        }
        boolean cut = day != null && (until == null || until.isAfter(day));
        return Optional.of(on(cut ? new Validity(from, day) : validity()));
    }
}
