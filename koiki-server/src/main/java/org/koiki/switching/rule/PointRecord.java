package org.koiki.switching.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.koiki.participant.Validity;

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

    /** The same as if a company had had the contract that it took over on a day from the first: both are one. */
    public PointRecord joined(String company, LocalDate on) {
        Optional<Supply> taken = supplies.stream()
                .filter(supply ->
                        supply.company().equals(company) && supply.days().from().equals(on))
                .findFirst();
        Optional<Supply> former = supplies.stream()
                .filter(supply -> on.equals(supply.days().until()))
                .findFirst();
        if (taken.isEmpty() || former.isEmpty()) {
            return this;
        }
        Validity whole =
                new Validity(former.get().days().from(), taken.get().days().until());
        Stream<Supply> others =
                supplies.stream().filter(supply -> !supply.equals(taken.get()) && !supply.equals(former.get()));
        return new PointRecord(
                Stream.concat(others, Stream.of(new Supply(company, whole))).toList(), open);
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
