package org.koiki.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.koiki.plan.marketday.PlanDay;
import org.koiki.plan.marketday.PlanDay.State;
import org.koiki.plan.marketday.SlotState;
import org.koiki.plan.web.HeatMap.Cell;

class HeatMapTests {
    @Test
    void slotsBesideEachOtherThatAreAlikeMakeOneCellUpToTheLastOneClosed() {
        HeatMap row = HeatMap.of(plan(State.MISMATCHED, List.of(3, 20, 21), List.of(3)), 4);

        assertThat(row.cells())
                .extracting(cell -> cell.first().number(), Cell::slots, Cell::state, Cell::closed)
                .containsExactly(
                        tuple(1, 2, SlotState.AGREED, true),
                        tuple(3, 1, SlotState.FROZEN, true),
                        tuple(4, 1, SlotState.AGREED, true),
                        tuple(5, 15, SlotState.AGREED, false),
                        tuple(20, 2, SlotState.MISMATCHED, false),
                        tuple(22, 27, SlotState.AGREED, false));
    }

    @Test
    void aPlanThatIsMissingIsMissingInEverySlotWhateverOthersSayOfIt() {
        HeatMap row = HeatMap.of(plan(State.MISSING, List.of(20), List.of()), 0);

        assertThat(row.cells())
                .extracting(cell -> cell.last().number(), Cell::slots, Cell::state)
                .containsExactly(tuple(48, 48, SlotState.MISSING));
    }

    private static PlanDay plan(State state, List<Integer> mismatched, List<Integer> frozen) {
        return new PlanDay(
                "0250-20160531-LZ016", "0250", "LZ016", null, "06", 1, state, true, false, mismatched, frozen);
    }
}
