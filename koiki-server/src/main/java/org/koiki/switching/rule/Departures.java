package org.koiki.switching.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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

    /** How companies have left, the last time first; who never left is missing. A mass transfer that had to leave all points does not count. */
    Map<String, List<Departure>> of(Collection<String> companies);
}
