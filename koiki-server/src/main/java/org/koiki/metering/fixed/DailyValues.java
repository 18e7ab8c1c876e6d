package org.koiki.metering.fixed;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.SlotSeries;
import org.koiki.metering.intake.Batches;
import org.koiki.metering.intake.Readings;
import org.koiki.metering.intake.SlotKey;
import org.koiki.metering.publication.DailyIssue;
import org.koiki.metering.roster.PointNumber;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.roster.Rosters;
import org.springframework.stereotype.Component;

/**
 * The values of points as they stand in the daily files: the same batches laid over each other in the same order, slots at the same
 * time.
 */
@Component
class DailyValues {
    private final Rosters rosters;
    private final Batches batches;

    DailyValues(Rosters rosters, Batches batches) {
        this.rosters = rosters;
        this.batches = batches;
    }

    /**
     * A day to be laid.
     *
     * @param before an issue against which changes are noted
     */
    record Day(String area, DailyIssue now, @Nullable DailyIssue before, List<UsageRecord> records, DayValues values) {}

    /** The batches of a slot up to the issue before, and those since then. */
    private record Slot(int slot, List<Path> base, List<Path> since) {}

    /**
     * Lays records.
     *
     * @param whole which of the records in any case
     * @param known which of them where a batch since the issue before tells of them
     */
    void lay(Day day, IntPredicate whole, IntPredicate known) {
        if (IntStream.range(0, day.records().size()).noneMatch(whole.or(known)::test)) {
            return;
        }
        Roster roster = rosters.of(day.area(), day.now().day())
                .orElseThrow()
                .first(day.now().parts());
        int[] places = places(roster, day.records(), whole.or(known));
        List<Slot> slots = slots(day);
        BitSet met = day.before() == null ? null : met(slots, places);
        boolean any = false;
        for (int position = 0; position < places.length; position++) {
            int place = places[position];
            if (place >= 0 && (whole.test(place) || met == null || met.get(place))) {
                day.values().hold(place);
                any = true;
            } else {
                places[position] = -1;
            }
        }
        if (any) {
            Cores.each(slots, slot -> lay(slot, places, day.values()));
        }
    }

    /** By position in the roster, the place among the records, or -1. */
    private static int[] places(Roster roster, List<UsageRecord> records, IntPredicate wanted) {
        int[] places = new int[roster.size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < records.size(); i++) {
            if (wanted.test(i)) {
                PointNumber number = records.get(i).number();
                int position = roster.find(number.head(), number.rest());
                if (position >= 0) {
                    places[position] = i;
                }
            }
        }
        return places;
    }

    private List<Slot> slots(Day day) {
        return IntStream.rangeClosed(1, SlotSeries.SLOTS)
                .mapToObj(slot -> {
                    SlotKey key = new SlotKey(day.area(), day.now().day(), slot);
                    int before = day.before() == null ? 0 : day.before().batches(slot);
                    return new Slot(
                            slot,
                            batches.files(key, 0, before),
                            batches.files(key, before, day.now().batches(slot)));
                })
                .toList();
    }

    /** Of which records the batches since the issue before tell. */
    private static BitSet met(List<Slot> slots, int[] places) {
        BitSet met = new BitSet();
        slots.stream()
                .flatMap(slot -> slot.since().stream())
                .forEach(file -> each(file, places, (place, energy) -> met.set(place)));
        return met;
    }

    private static DayValues lay(Slot slot, int[] places, DayValues values) {
        slot.base().forEach(file -> each(file, places, (place, energy) -> values.put(place, slot.slot(), energy)));
        slot.since().forEach(file -> each(file, places, (place, energy) -> values.change(place, slot.slot(), energy)));
        return values;
    }

    private interface Taker {
        void take(int place, int energy);
    }

    private static void each(Path file, int[] places, Taker taker) {
        Readings.each(file, (position, energy, flag) -> {
            if (position < places.length && places[position] >= 0) {
                taker.take(places[position], energy);
            }
        });
    }
}
