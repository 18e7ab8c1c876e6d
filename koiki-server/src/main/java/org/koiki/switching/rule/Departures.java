package org.koiki.switching.rule;

import java.time.LocalDate;
import java.util.Optional;

/** Retailers that a mass transfer empties. */
@FunctionalInterface
public interface Departures {
    /**
     * A retailer leaves.
     *
     * @param transfer number of the mass transfer
     * @param on first day on which others supply its points
     */
    record Departure(String transfer, LocalDate on) {}

    /** How a company has left last by a day. A mass transfer that had to leave all points with it does not count. */
    Optional<Departure> departure(String company, LocalDate day);
}
