package org.koiki.metering.lake;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.koiki.lake.DayTaker;
import org.koiki.lake.Lake;
import org.koiki.lake.StandingDays;
import org.koiki.metering.publication.DailyIssue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Days of many points, where the lake has what their daily files say and nothing else. */
@Component
public class LakeDays {
    private final LakeTable table;
    private final ObjectProvider<Lake> lake;

    LakeDays(LakeTable table, ObjectProvider<Lake> lake) {
        this.table = table;
        this.lake = lake;
    }

    /**
     * Tells days of points. The lake never gives a batch back: if it has exactly those of the daily files before and after its files
     * are named, then these hold exactly them.
     *
     * @param points by their digits
     * @return the days of which all was told; of others some may have been
     */
    public Set<LocalDate> read(String area, Collection<DailyIssue> issues, String[] points, DayTaker taker) {
        Set<LocalDate> same = same(area, issues);
        if (same.isEmpty()) {
            return Set.of();
        }
        StandingDays standing = lake.getObject()
                .standing(
                        area,
                        same.stream().min(LocalDate::compareTo).orElseThrow(),
                        same.stream().max(LocalDate::compareTo).orElseThrow());
        Set<LocalDate> days = same(area, issues).stream()
                .filter(same::contains)
                .filter(standing::isWhole)
                .collect(toSet());
        return !days.isEmpty() && standing.read(days, points, taker) ? days : Set.of();
    }

    private Set<LocalDate> same(String area, Collection<DailyIssue> issues) {
        return issues.stream()
                .filter(issue -> table.holdsExactly(area, issue.day(), issue.batches()))
                .map(DailyIssue::day)
                .collect(toSet());
    }
}
