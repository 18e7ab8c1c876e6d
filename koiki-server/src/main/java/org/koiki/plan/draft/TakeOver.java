package org.koiki.plan.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.koiki.message.SlotSeries;
import org.koiki.plan.PairView;
import org.koiki.plan.PlanRow;

/**
 * Takes over what the other side of a pair filed. Where several rows make up the trade, a surplus goes to the first of them, and a
 * shortage is taken from one after the other.
 */
public final class TakeOver {
    private final PairView pair;
    private final Predicate<String> isOther;
    private final int firstOpen;

    /**
     * @param pair that was compared
     * @param isOther whether a counterparty code leads to the other side
     * @param firstOpen the first slot that may still change
     */
    public TakeOver(PairView pair, Predicate<String> isOther, int firstOpen) {
        this.pair = pair;
        this.isOther = isOther;
        this.firstOpen = firstOpen;
    }

    /** The draft with the other side's quantities in all open slots; the same when it has no row for that trade. */
    public Draft into(Draft draft) {
        SlotSeries theirs = pair.theirs();
        List<int[]> rows = new ArrayList<>();
        List<int[]> own = new ArrayList<>();
        for (PlanRow row : draft.rows()) {
            int[] kWh = row.kwh().toArray();
            rows.add(kWh);
            if (belongs(row)) {
                own.add(kWh);
            }
        }
        if (theirs != null && !own.isEmpty()) {
            for (int slot = firstOpen; slot <= SlotSeries.SLOTS; slot++) {
                spread(own, slot - 1, theirs.at(slot) - pair.own().at(slot));
            }
        }
        return draft.with(rows.stream().map(SlotSeries::of).toList());
    }

    private boolean belongs(PlanRow row) {
        String counterparty = row.counterparty();
        return row.kind() == pair.direction() && counterparty != null && isOther.test(counterparty);
    }

    private static void spread(List<int[]> rows, int index, int difference) {
        if (difference >= 0) {
            rows.getFirst()[index] += difference;
            return;
        }
        int missing = -difference;
        for (int[] row : rows) {
            int taken = Math.min(row[index], missing);
            row[index] -= taken;
            missing -= taken;
        }
    }
}
