package org.koiki.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.koiki.message.SlotSeries;
import org.koiki.plan.marketday.PlanDay;
import org.koiki.plan.marketday.SlotState;

/** A plan over the slots of its day. Slots beside each other that are alike and not in dispute make one cell. */
record HeatMap(PlanDay plan, List<Cell> cells) {

    /**
     * @param slots how many slots from the first one on
     * @param closed whether they have closed
     */
    record Cell(Slot first, Slot last, int slots, SlotState state, boolean closed) {}

    static HeatMap of(PlanDay plan, int closedSlots) {
        List<Cell> cells = new ArrayList<>();
        int first = 1;
        for (int slot = 2; slot <= SlotSeries.SLOTS + 1; slot++) {
            SlotState state = plan.at(first);
            boolean atEnd = slot > SlotSeries.SLOTS || slot == closedSlots + 1;
            if (atEnd || standsAlone(state) || plan.at(slot) != state) {
                boolean closed = first <= closedSlots;
                cells.add(new Cell(Slot.ALL.get(first - 1), Slot.ALL.get(slot - 2), slot - first, state, closed));
                first = slot;
            }
        }
        return new HeatMap(plan, List.copyOf(cells));
    }

    private static boolean standsAlone(SlotState state) {
        return state == SlotState.MISMATCHED || state == SlotState.FROZEN;
    }
}
