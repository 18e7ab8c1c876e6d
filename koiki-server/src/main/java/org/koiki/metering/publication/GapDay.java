package org.koiki.metering.publication;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A day that lacks values.
 *
 * @param slots with gaps
 * @param missing values
 * @param ageHours since the end of the first slot
 * @param repairBy business day by whose end the values should be there
 */
record GapDay(LocalDate date, int slots, long missing, long ageHours, LocalDate repairBy, boolean overdue) {
    /** Oldest first. */
    static List<GapDay> of(List<Gap> gaps) {
        return gaps.stream().collect(groupingBy(Gap::date, TreeMap::new, Collectors.toList())).values().stream()
                .map(GapDay::ofDay)
                .toList();
    }

    private static GapDay ofDay(List<Gap> gaps) {
        Gap first = gaps.getFirst();
        return new GapDay(
                first.date(),
                (int) gaps.stream().mapToInt(Gap::slot).distinct().count(),
                gaps.stream().mapToLong(Gap::missing).sum(),
                first.ageMinutes() / 60,
                first.repairBy(),
                first.overdue());
    }
}
