package org.koiki.switching.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The regular reading dates (定例検針日) of a supply point. */
@FunctionalInterface
public interface ReadingDates {
    /** The first one that is not before a day; empty when none is known. */
    Optional<LocalDate> onOrAfter(LocalDate day);

    /**
     * Dates a month apart, counted from the next one that the TSO has told.
     *
     * @param next absent when the TSO has told none
     */
    static ReadingDates monthly(@Nullable LocalDate next) {
        return day -> next == null
                ? Optional.empty()
                : Stream.iterate(0, month -> month + 1)
                        .map(month -> next.plusMonths(month))
                        .dropWhile(date -> date.isBefore(day))
                        .findFirst();
    }
}
