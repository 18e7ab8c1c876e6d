package org.koiki.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.Plan;
import org.koiki.message.SlotSeries;
import org.koiki.plan.PairView;
import org.koiki.plan.PlanRow;
import org.koiki.plan.PlanRows;
import org.koiki.plan.RowKind;
import org.koiki.plan.SamplePlan;

@DisplayName("All totals of a plan edited by hand follow from its rows")
class DraftTests {
    private final Plan demand = SamplePlan.demand().plan();
    private final Plan generation = SamplePlan.generation().plan();

    @Test
    void anUntouchedDraftIsThePlanItself() {
        assertThat(PlanRows.of(Draft.of(demand).plan("0250", "300401103000"))).isEqualTo(PlanRows.of(demand));
        assertThat(PlanRows.of(Draft.of(generation).plan("0150", "300401103000")))
                .isEqualTo(PlanRows.of(generation));
    }

    @Test
    void aMembersPurchaseCountsInEverySumAboveIt() {
        DemandPlan before = (DemandPlan) demand;

        DemandPlan after =
                (DemandPlan) change(demand, RowKind.PROCUREMENT, 0, 24, 7).plan("0260", "300401103000");

        String counterparty =
                before.members().getFirst().procurement().rows().getFirst().counterparty();
        assertThat(at(after, counterparty, 24)).isEqualTo(at(before, counterparty, 24) + 7);
        assertThat(after.procurement().total().at(24))
                .isEqualTo(before.procurement().total().at(24) + 7);
        assertThat(after.supply().at(24)).isEqualTo(before.supply().at(24) + 7);
        assertThat(after.demand()).isEqualTo(before.demand());
        assertThat(after.head().messageCode()).isEqualTo("0260");
        assertThat(after.head().messageName()).isEqualTo("（当日）需要調達計画");
        assertThat(after.header().messageCode()).isEqualTo("0260");
    }

    @Test
    void aPlantCountsInItsGroupAndInTheWhole() {
        GenerationPlan before = (GenerationPlan) generation;

        GenerationPlan after =
                (GenerationPlan) change(generation, RowKind.GENERATION, 0, 5, 3).plan("0150", "300401103000");

        assertThat(after.generation().at(5)).isEqualTo(before.generation().at(5) + 3);
        assertThat(after.groups().getFirst().total().at(5))
                .isEqualTo(before.groups().getFirst().total().at(5) + 3);
    }

    @Test
    void takesOverWhatTheOtherSideFiledInOpenSlots() {
        DemandPlan plan = (DemandPlan) demand;
        SlotSeries own = plan.procurement().rows().getFirst().energy();
        int[] theirs = own.toArray();
        theirs[0] += 50;
        theirs[19] = 0;
        theirs[29] += 10;
        String code = plan.procurement().rows().getFirst().counterparty();

        Draft draft = new TakeOver(pair(code, own, SlotSeries.of(theirs)), code::equals, 20).into(Draft.of(plan));

        DemandPlan taken = (DemandPlan) draft.plan("0260", "300401103000");
        assertThat(at(taken, code, 1)).as("closed").isEqualTo(own.at(1));
        assertThat(at(taken, code, 20)).isZero();
        assertThat(at(taken, code, 30)).isEqualTo(own.at(30) + 10);
    }

    private static PairView pair(String code, SlotSeries own, SlotSeries theirs) {
        return new PairView(
                code,
                null,
                RowKind.PROCUREMENT,
                PairView.State.MISMATCHED,
                own,
                theirs,
                List.of(1, 20, 30),
                false,
                1,
                1,
                null,
                null);
    }

    private static int at(DemandPlan plan, String counterparty, int slot) {
        return plan.procurement().rows().stream()
                .filter(row -> row.counterparty().equals(counterparty))
                .findFirst()
                .orElseThrow()
                .energy()
                .at(slot);
    }

    /** @param number of the row among those of its kind, from 0 */
    private static Draft change(Plan plan, RowKind kind, int number, int slot, int more) {
        Draft draft = Draft.of(plan);
        PlanRow changed = draft.rows().stream()
                .filter(row -> row.kind() == kind)
                .skip(number)
                .findFirst()
                .orElseThrow();
        List<SlotSeries> rows = new ArrayList<>();
        for (PlanRow row : draft.rows()) {
            int[] kWh = row.kwh().toArray();
            if (Objects.equals(row, changed)) {
                kWh[slot - 1] += more;
            }
            rows.add(SlotSeries.of(kWh));
        }
        return draft.with(rows);
    }
}
