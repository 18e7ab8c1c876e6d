package org.koiki.plan.draft;

import java.util.Arrays;
import java.util.Collection;
import org.koiki.message.SlotSeries;

/** Adds up rows. */
final class Sum {
    private final long[] slots = new long[SlotSeries.SLOTS];

    static SlotSeries of(Collection<SlotSeries> rows) {
        Sum sum = new Sum();
        rows.forEach(sum::plus);
        return sum.series();
    }

    Sum plus(SlotSeries row) {
        row.addTo(slots);
        return this;
    }

    Sum minus(SlotSeries row) {
        for (int slot = 0; slot < slots.length; slot++) {
            slots[slot] -= row.at(slot + 1);
        }
        return this;
    }

    /**
     * Nothing is below 0: elements are unsigned.
     *
     * @throws ArithmeticException if a slot does not fit into its element
     */
    SlotSeries series() {
        int[] values = Arrays.stream(slots).mapToInt(Sum::fitting).toArray();
        return SlotSeries.of(values);
    }

    private static int fitting(long value) {
        if (value > SlotSeries.MAX) {
            throw new ArithmeticException("more than " + SlotSeries.MAX);
        }
        return (int) Math.max(0, value);
    }
}
