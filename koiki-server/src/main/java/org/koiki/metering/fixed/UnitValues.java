package org.koiki.metering.fixed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.publication.DailyIssue;
import org.springframework.stereotype.Component;

/**
 * Reads the values of a unit as they stand in the daily files: of days that the lake has exactly so from there, where points are
 * found by their number, and of the others from the batches.
 */
@Component
class UnitValues {
    private final LakeValues lake;
    private final DailyValues batches;
    private final Disk disk;

    UnitValues(LakeValues lake, DailyValues batches, Disk disk) {
        this.lake = lake;
        this.batches = batches;
        this.disk = disk;
    }

    /**
     * Reads what is needed.
     *
     * @param fresh records of which no file tells what they tell now; all of their values are read
     * @param known records whose values are published; they are read where a day's batches since then tell of them
     * @param seen daily issues whose values are published
     * @param now those that stand
     */
    PeriodValues read(
            FixedUnit unit,
            List<UsageRecord> records,
            Predicate<UsageRecord> fresh,
            Predicate<UsageRecord> known,
            Map<LocalDate, DailyIssue> seen,
            Map<LocalDate, DailyIssue> now) {
        PeriodValues values = new PeriodValues(records);
        try {
            Map<LocalDate, DayValues> days = new TreeMap<>();
            now.forEach((day, issue) -> {
                Predicate<UsageRecord> held = record -> record.covers(day) && fresh.test(record);
                if (!issue.equals(seen.get(day)) || records.stream().anyMatch(held)) {
                    days.put(day, values.begin(day, new DayValues(records.size(), disk.draft()), records, held));
                }
            });
            Set<LocalDate> told = lake.read(unit.area(), records, fresh, days, now);
            days.forEach((day, ofDay) -> {
                DailyIssue issue = Objects.requireNonNull(now.get(day));
                boolean differs = !issue.equals(seen.get(day));
                batches.lay(
                        new DailyValues.Day(unit.area(), issue, seen.get(day), records, ofDay),
                        i -> !told.contains(day) && ofDay.holds(i),
                        i -> differs && records.get(i).covers(day) && known.test(records.get(i)));
            });
            return values;
        } catch (RuntimeException e) {
            values.close();
            throw e;
        }
    }
}
