package org.koiki.lake;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The days of a point as far as they can be read.
 *
 * @param days that hold anything, oldest first
 * @param unread days of which a file that cannot be read may tell, oldest first; what other files say of them is left out
 */
public record ToldDays(List<DayVector> days, List<LocalDate> unread) {
    public static final ToldDays NONE = new ToldDays(List.of(), List.of());

    /** Each day made into something, oldest first. */
    public <D> List<D> map(Function<DayVector, D> read, Function<LocalDate, D> notRead) {
        SortedMap<LocalDate, D> all = new TreeMap<>();
        days.forEach(day -> all.put(day.date(), read.apply(day)));
        unread.forEach(day -> all.put(day, notRead.apply(day)));
        return List.copyOf(all.values());
    }

    /** @param lost files that cannot be read */
    static ToldDays of(List<DayVector> days, Live lost, LocalDate from, LocalDate to) {
        if (lost.files().isEmpty()) {
            return new ToldDays(days, List.of());
        }
        return new ToldDays(
                days.stream().filter(day -> !lost.tellsOf(day.date())).toList(),
                from.datesUntil(to.plusDays(1)).filter(lost::tellsOf).toList());
    }
}
