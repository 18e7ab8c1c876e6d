package org.koiki.metering.publication;

import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.intake.Batches;
import org.koiki.metering.intake.SlotKey;
import org.koiki.metering.roster.Group;
import org.koiki.metering.roster.Roster;
import org.springframework.stereotype.Component;

/** The points of a slot that have no value (欠測) by what was received so far. One look at a time, since each lays out the whole slot. */
@Component
class LackingPoints {
    private static final int BLOCK = 1 << 12;

    private final KeptRosters rosters;
    private final Batches batches;
    private final Semaphore turn = new Semaphore(1, true);

    LackingPoints(KeptRosters rosters, Batches batches) {
        this.rosters = rosters;
        this.batches = batches;
    }

    /**
     * A point without a value.
     *
     * @param direction of its part of the roster
     * @param stated whether a reading says that there is none (flag 1); otherwise no reading has come
     */
    record Lacking(String point, Group group, Direction direction, boolean stated) {}

    /**
     * Hands them over by direction, retailer, voltage and number; none on a day without a roster, or whose roster is not kept any more.
     *
     * @param direction one, or both
     * @param retailer operator code, or all
     */
    void each(SlotKey key, @Nullable Direction direction, @Nullable String retailer, Consumer<Lacking> sink) {
        turn.acquireUninterruptibly();
        try {
            rosters.of(key.area(), key.day()).ifPresent(roster -> each(key, roster, direction, retailer, sink));
        } finally {
            turn.release();
        }
    }

    private void each(
            SlotKey key,
            Roster roster,
            @Nullable Direction direction,
            @Nullable String retailer,
            Consumer<Lacking> sink) {
        try (SlotValues values = new SlotValues(roster.size())) {
            values.lay(batches.files(key, 0, Integer.MAX_VALUE));
            for (Direction one : direction == null ? Direction.values() : new Direction[] {direction}) {
                roster.groups(one).stream()
                        .filter(group -> retailer == null || group.retailer().equals(retailer))
                        .forEach(group -> each(roster, group, one, values, sink));
            }
        }
    }

    private static void each(
            Roster roster, Group group, Direction direction, SlotValues values, Consumer<Lacking> sink) {
        int[] energy = new int[BLOCK];
        byte[] flags = new byte[BLOCK];
        for (int from = group.from(); from < group.to(); from += BLOCK) {
            int count = Math.min(BLOCK, group.to() - from);
            values.read(from, count, energy, flags);
            for (int i = 0; i < count; i++) {
                if (energy[i] == Values.ABSENT) {
                    sink.accept(new Lacking(
                            roster.number(from + i).digits(roster.area()),
                            group,
                            direction,
                            flags[i] != Values.NOTHING));
                }
            }
        }
    }
}
