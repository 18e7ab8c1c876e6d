package org.koiki.switching.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known of a supply point when an application comes.
 *
 * @param supplies its contracts, none of which overlap
 * @param open applications that are in process, without the one to be checked
 */
public record PointRecord(List<Supply> supplies, List<Applied> open) {
    public PointRecord {
        supplies = List.copyOf(supplies);
        open = List.copyOf(open);
    }

    /** The contract of a day. */
    public Optional<Supply> supplyOn(LocalDate day) {
        return supplies.stream().filter(supply -> supply.days().covers(day)).findFirst();
    }

    /** The contract that begins after a day, the next one. */
    Optional<Supply> supplyAfter(LocalDate day) {
        return supplies.stream()
                .filter(supply -> supply.days().from().isAfter(day))
                .min((a, b) -> a.days().from().compareTo(b.days().from()));
    }

    Optional<Applied> open(Predicate<Applied> wanted) {
        return open.stream().filter(wanted).findFirst();
    }
}
