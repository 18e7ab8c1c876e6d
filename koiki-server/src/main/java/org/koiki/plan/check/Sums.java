package org.koiki.plan.check;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.SlotSeries;
import org.koiki.message.Text;

/** Sums of series, slot by slot. */
final class Sums {
    private final long[] sums = new long[SlotSeries.SLOTS];

    static Sums of(Stream<SlotSeries> parts) {
        Sums sums = new Sums();
        parts.forEach(sums::add);
        return sums;
    }

    void add(SlotSeries part) {
        part.addTo(sums);
    }

    void subtract(SlotSeries part) {
        for (int slot = 1; slot <= sums.length; slot++) {
            sums[slot - 1] -= part.at(slot);
        }
    }

    long at(int slot) {
        return sums[slot - 1];
    }

    /** Tells of each slot in which a stated total is not the sum of its parts. */
    void compare(SlotSeries stated, Report report, IntFunction<Spot> spot) {
        for (int slot = 1; slot <= sums.length; slot++) {
            if (stated.at(slot) != at(slot)) {
                report.tell(spot.apply(slot), stated.at(slot), at(slot));
            }
        }
    }

    /** As above, at the place of the stated total. */
    void compare(SlotSeries stated, Report report) {
        compare(stated, report, slot -> report.at(stated, slot));
    }

    /** Tells once, at the first slot in which a stated total differs, and of how many more slots it does. */
    void compareDay(SlotSeries stated, Report report, @Nullable String member) {
        compareDayAt(stated, report, slot -> report.at(stated, slot).member(member));
    }

    /** As above, where the total may stand elsewhere, or nowhere. */
    void compareDayAt(SlotSeries stated, Report report, IntFunction<Spot> spot) {
        int[] slots = IntStream.rangeClosed(1, sums.length)
                .filter(slot -> stated.at(slot) != at(slot))
                .toArray();
        if (slots.length > 0) {
            report.tell(spot.apply(slots[0]), stated.at(slots[0]), at(slots[0]), more(slots.length - 1));
        }
    }

    private static Text more(int slots) {
        return slots == 0 ? new Text("", "") : new Text("（ほか" + slots + "コマ）", " (and in " + slots + " more slots)");
    }
}
