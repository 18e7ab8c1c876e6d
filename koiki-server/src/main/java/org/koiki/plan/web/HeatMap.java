package org.koiki.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.koiki.message.SlotSeries;
import org.koiki.plan.marketday.PlanDay;
import org.koiki.plan.marketday.SlotState;

/** A plan over the slots of its day. Slots beside each other that are alike make one cell. */
record HeatMap(PlanDay plan, List<Cell> cells) {

    /**
     * @param slots how many slots from the first one on
     * @param closed whether they have closed
     */
    record Cell(Slot first, Slot last, int slots, SlotState state, boolean closed) {
        private static final int WORD = 4;

        /** Whether there is room for a word in it. */
        public boolean isWide() {
            return slots >= WORD;
        }

        /** Its slot, or the first and the last one. */
        public String numbers() {
            return slots == 1 ? String.valueOf(first.number()) : first.number() + "–" + last.number();
        }

        /** Its classes in the style sheet. */
        public String look() {
            return "heat " + state.name().toLowerCase(Locale.ROOT) + (closed ? " closed" : "");
        }
    }

    static HeatMap of(PlanDay plan, int closedSlots) {
        List<Cell> cells = new ArrayList<>();
        int first = 1;
        for (int slot = 2; slot <= SlotSeries.SLOTS + 1; slot++) {
            SlotState state = plan.at(first);
            boolean atEnd = slot > SlotSeries.SLOTS || slot == closedSlots + 1;
            if (atEnd || plan.at(slot) != state) {
                boolean closed = first <= closedSlots;
                cells.add(new Cell(Slot.ALL.get(first - 1), Slot.ALL.get(slot - 2), slot - first, state, closed));
                first = slot;
            }
        }
        return new HeatMap(plan, List.copyOf(cells));
    }
}
