package org.koiki.participant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a master record holds.
 *
 * @param until first day on which it no longer holds; absent while no end is known
 */
public record Validity(LocalDate from, @Nullable LocalDate until) {
    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && (until == null || date.isBefore(until));
    }
}
