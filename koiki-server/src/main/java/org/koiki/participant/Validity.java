package org.koiki.participant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a master record holds.
 *
 * @param until first day on which it no longer holds; absent while no end is known
 */
public record Validity(LocalDate from, @Nullable LocalDate until) {
    public Validity {
        if (until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("until " + until + " must lie after from " + from);
        }
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && (until == null || date.isBefore(until));
    }

    public boolean overlaps(Validity other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }

    /** What remains of this when a period that overlaps it is taken out: the days before and the days after. */
    public List<Validity> without(Validity other) {
        List<Validity> rest = new ArrayList<>();
        if (from.isBefore(other.from)) {
            rest.add(new Validity(from, other.from));
        }
        if (other.until != null && (until == null || other.until.isBefore(until))) {
            rest.add(new Validity(other.until, until));
        }
        return rest;
    }
}
