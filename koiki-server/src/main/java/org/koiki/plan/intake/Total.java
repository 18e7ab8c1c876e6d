package org.koiki.plan.intake;

import org.jspecify.annotations.Nullable;
import org.koiki.message.SlotSeries;

/** A sum of series that is itself a series. */
final class Total {
    private final long[] sums = new long[SlotSeries.SLOTS];

    static Total of(SlotSeries first) {
        return new Total().plus(first);
    }

    Total plus(@Nullable SlotSeries part) {
        if (part != null) {
            part.addTo(sums);
        }
        return this;
    }

    Total minus(SlotSeries part) {
        for (int slot = 1; slot <= sums.length; slot++) {
            sums[slot - 1] -= part.at(slot);
        }
        return this;
    }

    /** Takes away as much of a series as there is, slot by slot. */
    SlotSeries take(SlotSeries most) {
        int[] taken = new int[sums.length];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = (int) Math.min(sums[i], most.at(i + 1));
            sums[i] -= taken[i];
        }
        return SlotSeries.of(taken);
    }

    /** @throws TotalTooLarge if a slot does not fit into 9(9); a slot below 0 becomes 0 */
    SlotSeries series() {
        int[] values = new int[sums.length];
        for (int i = 0; i < values.length; i++) {
            if (sums[i] > SlotSeries.MAX) {
                throw new TotalTooLarge(i + 1, sums[i]);
            }
            values[i] = (int) Math.max(0, sums[i]);
        }
        return SlotSeries.of(values);
    }
}
