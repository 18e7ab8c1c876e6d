package org.koiki.simulator.energy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.simulator.energy.HandOver.Batch;

/**
 * Which batches fall due as the market clock goes: most readings some minutes after the end of their slot, late ones twenty minutes later, and
 * what was estimated before noon a day later. After a jump of the clock those of the last six hours come at once.
 */
final class HandOvers {
    private static final Duration AFTER_END = Duration.ofMinutes(3);
    private static final Duration LATE = Duration.ofMinutes(20);
    private static final int CAUGHT_UP = 12;
    private static final int A_DAY = 48;
    private static final int CORRECTED_SLOT = 24;
    private static final int AT_START = 2;

    private @Nullable Slot punctual;
    private @Nullable Slot late;

    List<HandOver> to(Instant now) {
        List<HandOver> due = new ArrayList<>();
        Slot ended = Slot.endedBefore(now.minus(AFTER_END));
        if (punctual == null || late == null) {
            add(ended.plus(-AT_START), ended, Batch.WHOLE, due);
            late = ended;
        } else if (punctual.plus(1).isBefore(ended)) {
            add(late, punctual, Batch.LATE, due);
            add(later(punctual, ended.plus(-CAUGHT_UP)), ended, Batch.WHOLE, due);
            late = ended;
        } else {
            Slot endedLong = later(late, Slot.endedBefore(now.minus(LATE)));
            add(punctual, ended, Batch.PUNCTUAL, due);
            add(late, endedLong, Batch.LATE, due);
            late = endedLong;
        }
        punctual = ended;
        return due;
    }

    /** Slots after one and up to another. */
    private static void add(Slot after, Slot upTo, Batch batch, List<HandOver> due) {
        for (Slot slot = after.plus(1); !upTo.isBefore(slot); slot = slot.plus(1)) {
            due.add(new HandOver(slot, batch));
            if (batch == Batch.LATE && slot.number() == CORRECTED_SLOT) {
                due.add(new HandOver(slot.plus(-A_DAY), Batch.CORRECTED));
            }
        }
    }

    private static Slot later(Slot one, Slot other) {
        return one.isBefore(other) ? other : one;
    }
}
