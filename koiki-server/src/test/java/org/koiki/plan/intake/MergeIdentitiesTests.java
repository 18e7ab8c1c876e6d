package org.koiki.plan.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.DemandPlan;
import org.koiki.message.Finding;
import org.koiki.message.Plan;
import org.koiki.message.PlanReader;
import org.koiki.message.PlanReading;
import org.koiki.message.PlanWriter;
import org.koiki.participant.MasterData;
import org.koiki.plan.PlanRow;
import org.koiki.plan.PlanRow.Key;
import org.koiki.plan.PlanRows;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.SmallMarket;
import org.koiki.plan.check.Checks;
import org.koiki.plan.check.Situation;

@DisplayName("The standing plan is the merged rows with totals recomputed (plans.md §8): its identities (§4) hold")
class MergeIdentitiesTests {
    private static final int ROUNDS = 100;
    private static final Set<String> IDENTITIES = Set.of(
            "PLAN-0901",
            "PLAN-0902",
            "PLAN-0903",
            "PLAN-0904",
            "PLAN-0905",
            "PLAN-0906",
            "PLAN-0907",
            "PLAN-0908",
            "PLAN-0909",
            "PLAN-0911",
            "PLAN-0912");

    private final Checks checks = new Checks();
    private final MasterData market = SmallMarket.masters();
    private final RandomPlans plans = new RandomPlans(new Random(42));

    @Test
    void ofADemandPlanWhateverRowsAreLeftOut() {
        mergeAndCheck(plans::demand);
    }

    @Test
    void ofAGenerationPlanWhateverRowsAreLeftOut() {
        mergeAndCheck(plans::generation);
    }

    private void mergeAndCheck(Supplier<Plan> any) {
        Plan stands = any.get();
        for (int round = 0; round < ROUNDS; round++) {
            Plan filed = any.get();
            Merge merge = merge(filed, stands);
            SlotsInForce closed = new SlotsInForce(PlanRows.of(stands), 1 + round % 48);

            assertThat(broken(filed)).isEmpty();
            assertThat(broken(merge.standing())).isEmpty();
            assertThat(broken(closed.keep(merge.standing()))).isEmpty();
            assertRowsStand(filed, stands, merge);
            stands = round % 5 == 0 ? any.get() : merge.standing();
        }
    }

    private static Merge merge(Plan filed, Plan former) {
        Set<Key> keys = PlanRows.byKey(filed).keySet();
        return Merge.of(
                filed,
                PlanRows.of(former).stream()
                        .filter(row -> !keys.contains(row.key()))
                        .toList());
    }

    /** Each row of a member or plant is that of the new file or, when it has none, the former one. */
    private static void assertRowsStand(Plan filed, Plan former, Merge merge) {
        Map<Key, PlanRow> expected = PlanRows.byKey(former);
        expected.putAll(PlanRows.byKey(filed));
        Map<Key, PlanRow> standing = PlanRows.byKey(merge.standing());
        boolean sumsOfMembers = filed instanceof DemandPlan;
        expected.values().stream()
                .filter(row -> !row.isTotal() && !row.isZero())
                .filter(row ->
                        !(sumsOfMembers && row.block().equals(filed.head().filer())))
                .forEach(row -> assertThat(
                                requireNonNull(standing.get(row.key())).kwh())
                        .isEqualTo(row.kwh()));
        assertThat(merge.carried())
                .allSatisfy(row -> assertThat(standing.get(row.key())).isEqualTo(row));
    }

    private List<String> broken(Plan plan) {
        PlanReading read = PlanReader.read(PlanWriter.write(plan));
        var situation = new Situation(
                market.company("9901", LocalDate.of(2016, 5, 31)).orElseThrow(),
                Instant.EPOCH,
                market,
                (code, day) -> Optional.empty(),
                null,
                null);
        return checks.check(requireNonNull(read.plan()), read.places(), situation).stream()
                .filter(finding -> IDENTITIES.contains(finding.code()))
                .map(finding -> finding.text().en())
                .toList();
    }

    @Test
    void raisesTheRowOfTheGroupThatAMembersRowStaysBelow() {
        SamplePlan sample = SamplePlan.demand();
        Plan former = sample.plan();
        SamplePlan without = SampleFiler.withoutRow(sample);

        Merge merge = merge(without.plan(), former);

        assertThat(((DemandPlan) merge.standing()).procurement()).isEqualTo(((DemandPlan) former).procurement());
        assertThat(((DemandPlan) merge.standing()).supply()).isEqualTo(((DemandPlan) former).supply());
        assertThat(new MergeFindings().of(without.plan(), merge))
                .extracting(Finding::code, Finding::member, Finding::counterparty)
                .contains(tuple("PLAN-1003", null, "LZ026"));
    }
}
