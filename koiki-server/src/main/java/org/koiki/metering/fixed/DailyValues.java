package org.koiki.metering.fixed;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koiki.message.SlotSeries;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.intake.Batches;
import org.koiki.metering.intake.Readings;
import org.koiki.metering.intake.SlotKey;
import org.koiki.metering.publication.DailyIssue;
import org.koiki.metering.roster.PointNumber;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.roster.Rosters;
import org.springframework.stereotype.Component;

/** The values of points as they stand in the daily files: the same batches laid over each other in the same order. */
@Component
class DailyValues {
    private final Rosters rosters;
    private final Batches batches;
    private final Disk disk;

    DailyValues(Rosters rosters, Batches batches, Disk disk) {
        this.rosters = rosters;
        this.batches = batches;
        this.disk = disk;
    }

    /**
     * The values of a day.
     *
     * @param before an issue against which changes are noted
     * @param wanted which of the records to look up; the others have no values
     */
    DayValues of(
            String area,
            DailyIssue now,
            @Nullable DailyIssue before,
            List<UsageRecord> records,
            Predicate<UsageRecord> wanted) {
        Roster roster = rosters.of(area, now.day()).orElseThrow().first(now.parts());
        int[] places = places(roster, records, wanted);
        DayValues values = new DayValues(records.size(), disk.draft());
        try {
            for (int slot = 1; slot <= SlotSeries.SLOTS; slot++) {
                lay(new SlotKey(area, now.day(), slot), before == null ? 0 : before.batches(slot), now, places, values);
            }
        } catch (RuntimeException e) {
            values.close();
            throw e;
        }
        return values;
    }

    /** By position in the roster, the place among the records, or -1. */
    private static int[] places(Roster roster, List<UsageRecord> records, Predicate<UsageRecord> wanted) {
        int[] places = new int[roster.size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < records.size(); i++) {
            if (wanted.test(records.get(i))) {
                PointNumber number = records.get(i).number();
                int position = roster.find(number.head(), number.rest());
                if (position >= 0) {
                    places[position] = i;
                }
            }
        }
        return places;
    }

    private void lay(SlotKey key, int before, DailyIssue now, int[] places, DayValues values) {
        batches.files(key, 0, before)
                .forEach(file -> Readings.each(file, (position, energy, flag) -> {
                    if (position < places.length && places[position] >= 0) {
                        values.put(places[position], key.slot(), energy);
                    }
                }));
        batches.files(key, before, now.batches(key.slot()))
                .forEach(file -> Readings.each(file, (position, energy, flag) -> {
                    if (position < places.length && places[position] >= 0) {
                        values.change(places[position], key.slot(), energy);
                    }
                }));
    }
}
