package org.koiki.plan.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.message.Finding.Severity;
import org.koiki.message.SlotSeries;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.PairView;
import org.koiki.plan.PairView.State;
import org.koiki.plan.Pairs;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanState;
import org.koiki.plan.Plans;
import org.koiki.plan.RowKind;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.intake.Filings;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("Inter-plan check: day-ahead after noon, intraday at each submission; it never voids a plan (plans.md §9)")
class ComparisonTests {
    private final SampleFiler filer;
    private final Comparison comparison;
    private final Pairs pairs;
    private final Plans plans;
    private final Notices notices;
    private final TestClock clock;

    @Autowired
    ComparisonTests(
            Filings filings,
            SeedFiles seeds,
            Comparison comparison,
            Pairs pairs,
            Plans plans,
            Notices notices,
            TestClock clock) {
        this.filer = new SampleFiler(filings, clock, seeds);
        this.comparison = comparison;
        this.pairs = pairs;
        this.plans = plans;
        this.notices = notices;
        this.clock = clock;
    }

    @BeforeEach
    void theDayAheadIsStillOpen() {
        clock.set(TestClock.START);
    }

    @Test
    void comparesNothingBeforeNoonOfTheDayBefore() {
        file(demand("2017-07-01"), generation("2017-07-01"));

        clock.set("2017-06-30T11:59:59.999+09:00");
        comparison.run();

        assertThat(state("0250", "2017-07-01", "LZ016")).isEqualTo(PlanState.SUBMITTED);
        assertThat(pair("2017-07-01", "PZ216").state()).isEqualTo(State.MATCHES);
        assertThat(pair("2017-07-01", "PZ216").theirs()).isNull();
        assertThat(pair("2017-07-01", "LZ026").state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void registersAPlanWhoseCounterpartiesAgreeAndTellsIt() {
        SamplePlan seller = generation("2017-07-02");
        file(demand("2017-07-02"), backup("2017-07-02"), seller);

        noon("2017-07-02");

        assertThat(state("0250", "2017-07-02", "LZ016")).isEqualTo(PlanState.REGISTERED);
        assertThat(state("0150", "2017-07-02", "PZ216")).isEqualTo(PlanState.REGISTERED);
        assertThat(told("9901", "plan.registered", "2017-07-02")).hasSize(1);
        assertThat(told("9921", "plan.registered", "2017-07-02")).hasSize(1);
    }

    @Test
    void tellsBothSidesTheSameFactsOfAMismatch() {
        file(demand("2017-07-03"), backup("2017-07-03"), more(generation("2017-07-03"), 7, 10));

        noon("2017-07-03");

        PairView bought = pair("2017-07-03", "PZ216");
        assertThat(bought.state()).isEqualTo(State.MISMATCHED);
        assertThat(bought.slots()).containsExactly(7);
        PairView sold = pairs.of(id("0150", "2017-07-03", "PZ216"), SampleFiler.callerOf(generation("2017-07-03")))
                .orElseThrow()
                .getFirst();
        assertThat(sold.direction()).isEqualTo(RowKind.SALES);
        assertThat(sold.slots()).isEqualTo(bought.slots());
        assertThat(sold.own()).isEqualTo(bought.theirs());
        assertThat(sold.settleBy()).isEqualTo("2017-07-02T17:00:00Z");
        assertThat(state("0150", "2017-07-03", "PZ216")).isEqualTo(PlanState.MISMATCHED);
        assertThat(told("9901", "plan.mismatched", "2017-07-03"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.ja()).contains("PZ216", "コマ7", "差 -10 kWh", "2017-07-03 02:00"));
        assertThat(told("9921", "plan.mismatched", "2017-07-03"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.en()).contains("LZ016", "slot 7", "difference 10 kWh");
                    assertThat(notice.facts()).containsEntry("plan", "0150-20170703-PZ216");
                    assertThat(String.valueOf(notice.facts().get("mismatches")))
                            .contains("counterparty=LZ016", "direction=SALES", "slots=[7]");
                });
    }

    @Test
    void comparesAnIntradayRevisionAtOnceAndMovesBothSides() {
        SamplePlan seller = more(generation("2017-07-04"), 40, 10);
        file(demand("2017-07-04"), backup("2017-07-04"), seller);
        noon("2017-07-04");

        clock.set("2017-07-04T09:00:00+09:00");
        filer.file(intraday(generation("2017-07-04")));
        comparison.run();

        assertThat(state("0150", "2017-07-04", "PZ216")).isEqualTo(PlanState.REGISTERED);
        assertThat(state("0250", "2017-07-04", "LZ016")).isEqualTo(PlanState.REGISTERED);
        assertThat(told("9901", "plan.registered", "2017-07-04")).hasSize(1);
        assertThat(pair("2017-07-04", "PZ216").theirVersion()).isEqualTo(2);
    }

    @Test
    void aMissingCounterpartyCountsAsZero() {
        file(demand("2017-07-05"), backup("2017-07-05"));

        noon("2017-07-05");

        PairView alone = pair("2017-07-05", "PZ216");
        assertThat(alone.state()).isEqualTo(State.MISMATCHED);
        assertThat(alone.theirs()).isEqualTo(SlotSeries.zero());
        assertThat(alone.theirVersion()).isZero();
        assertThat(alone.slots()).isNotEmpty().allMatch(slot -> alone.own().at(slot) > 0);
    }

    @Test
    void nothingIsComparedOrToldTwice() {
        file(demand("2017-07-06"), backup("2017-07-06"), generation("2017-07-06"));
        noon("2017-07-06");

        comparison.run();
        comparison.run();

        assertThat(told("9901", "plan.registered", "2017-07-06")).hasSize(1);
    }

    @Test
    void aPlanIsFinalOnceItsLastSlotHasClosed() {
        file(demand("2017-07-07"), backup("2017-07-07"), generation("2017-07-07"));
        noon("2017-07-07");

        clock.set("2017-07-07T22:29:59.999+09:00");
        PlanState before = state("0250", "2017-07-07", "LZ016");
        clock.set("2017-07-07T22:30:00+09:00");

        assertThat(before).isEqualTo(PlanState.REGISTERED);
        assertThat(state("0250", "2017-07-07", "LZ016")).isEqualTo(PlanState.CLOSED);
    }

    @Test
    void aCounterpartySeesNothingButItsOwnPairs() {
        file(demand("2017-07-08"), backup("2017-07-08"), generation("2017-07-08"));
        noon("2017-07-08");

        Caller seller = SampleFiler.callerOf(generation("2017-07-08"));

        assertThat(pairs.of(id("0250", "2017-07-08", "LZ016"), seller)).isEmpty();
        assertThat(pairs.of(id("0150", "2017-07-08", "PZ216"), seller).orElseThrow())
                .extracting(PairView::counterparty, PairView::state)
                .containsExactly(tuple("LZ016", State.MATCHES));
    }

    private void noon(String day) {
        clock.set(LocalDate.parse(day).minusDays(1) + "T12:00:00+09:00");
        comparison.run();
    }

    private void file(SamplePlan... samples) {
        for (SamplePlan sample : samples) {
            assertThat(filer.file(sample).findings())
                    .filteredOn(finding -> finding.severity() == Severity.FAULT)
                    .isEmpty();
        }
    }

    private static SamplePlan demand(String day) {
        return SampleFiler.demandOn(day);
    }

    private static SamplePlan backup(String day) {
        return SampleFiler.backupOn(day);
    }

    private static SamplePlan generation(String day) {
        return SampleFiler.generationOn(day);
    }

    /** Sells more in one slot than the demand plan buys. */
    private static SamplePlan more(SamplePlan generation, int slot, int kwh) {
        return generation.add("sales.total", slot, kwh).add("sales.rows[0].energy", slot, kwh);
    }

    private static SamplePlan intraday(SamplePlan generation) {
        return generation.set("head.messageCode", "0160").set("header.messageCode", "0160");
    }

    private PairView pair(String day, String counterparty) {
        List<PairView> all = pairs.of(id("0250", day, "LZ016"), SampleFiler.callerOf(demand(day)))
                .orElseThrow();
        return all.stream()
                .filter(pair -> pair.counterparty().equals(counterparty))
                .findFirst()
                .orElseThrow();
    }

    private PlanState state(String code, String day, String filer) {
        return plans.find(id(code, day, filer), SampleFiler.tso())
                .orElseThrow()
                .summary()
                .state();
    }

    private static PlanId id(String code, String day, String filer) {
        return new PlanId(code, LocalDate.parse(day), filer);
    }

    private List<Notice> told(String company, String kind, String day) {
        return notices.unread(company, 1000).stream()
                .filter(notice -> notice.kind().equals(kind))
                .filter(notice -> notice.key().contains(day.replace("-", "")))
                .toList();
    }
}
