package org.koiki.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koiki.message.DemandPlan;
import org.koiki.message.Finding;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.Fetch.Channel;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanSummary;
import org.koiki.plan.PlanVersion;
import org.koiki.plan.PlanView;
import org.koiki.plan.Plans;
import org.koiki.plan.Receipt;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.intake.Submission.ClosedSlots;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("Intraday: only slots not yet closed may change; gate closure = 1 h before each slot starts (plans.md §2)")
class IntradayTests {
    private final SampleFiler filer;
    private final Plans plans;
    private final TestClock clock;

    @Autowired
    IntradayTests(Filings filings, SeedFiles seeds, Plans plans, TestClock clock) {
        this.filer = new SampleFiler(filings, clock, seeds);
        this.plans = plans;
        this.clock = clock;
    }

    @BeforeEach
    void theDayAheadIsStillOpen() {
        clock.set(TestClock.START);
    }

    @Test
    void revisesTheOpenSlotsOfThePlanOfTheDayAhead() {
        SamplePlan sample = filed("2017-05-01");

        clock.set("2017-05-01T21:10:00+09:00");
        Receipt receipt = filer.file(intraday(more(sample, 46)));

        assertThat(receipt.accepted()).isTrue();
        assertThat(receipt.planId()).isEqualTo("0250-20170501-LZ016");
        assertThat(receipt.version()).isEqualTo(2);
        assertThat(demand("2017-05-01", 46)).isEqualTo(demand(sample, 46) + 5);
        assertThat(plans.versions(id("0250", "2017-05-01"), SampleFiler.callerOf(sample)))
                .extracting(PlanVersion::messageCode)
                .containsExactly("0260", "0250");
    }

    @Test
    void refusesAChangeOfClosedSlotsAndNamesThemWithBothValues() {
        SamplePlan sample = filed("2017-05-02");

        clock.set("2017-05-02T21:10:00+09:00");
        Receipt receipt = filer.file(intraday(more(more(sample, 45), 46)));

        assertThat(receipt.accepted()).isFalse();
        String before = String.valueOf(demand(sample, 45));
        String after = String.valueOf(demand(sample, 45) + 5);
        assertThat(receipt.findings())
                .filteredOn(finding -> finding.code().equals("PLAN-1005"))
                .extracting(Finding::member, Finding::slot, Finding::value, Finding::expected)
                .hasSize(2)
                .contains(tuple(null, 45, after, before));
        assertThat(demand("2017-05-02", 46)).isEqualTo(demand(sample, 46));
    }

    @Test
    void takesTheOpenSlotsOnlyWhenTheFilerChoseSo() {
        SamplePlan sample = filed("2017-05-03");

        clock.set("2017-05-03T21:10:00+09:00");
        SamplePlan revised = intraday(more(more(sample, 45), 46));
        Receipt receipt = filer.file(SampleFiler.zip(revised), SampleFiler.callerOf(sample), ClosedSlots.KEEP);

        assertThat(receipt.accepted()).isTrue();
        assertThat(receipt.findings())
                .filteredOn(finding -> finding.code().equals("PLAN-1006"))
                .extracting(Finding::slot)
                .containsOnly(45);
        assertThat(demand("2017-05-03", 45)).isEqualTo(demand(sample, 45));
        assertThat(demand("2017-05-03", 46)).isEqualTo(demand(sample, 46) + 5);
        SamplePlan delivered = delivered(id("0260", "2017-05-03"));
        assertThat(demand(delivered, 45)).isEqualTo(demand(sample, 45));
        assertThat(demand(delivered, 46)).isEqualTo(demand(sample, 46) + 5);
    }

    @ParameterizedTest(name = "received at {0}: accepted {1}")
    @CsvSource({"2017-05-04T21:29:59.999+09:00, true, 2017-05-04", "2017-05-05T21:30:00.000+09:00, false, 2017-05-05"})
    void countsTheInstantOfReceiptToTheMillisecond(String received, boolean accepted, String day) {
        SamplePlan sample = filed(day);

        clock.set(received);
        Receipt receipt = filer.file(intraday(more(sample, 46)));

        assertThat(receipt.accepted()).isEqualTo(accepted);
    }

    @Test
    void aLateFilerFilesItsFirstPlanAsIntradayFromFiveInTheEvening() {
        SamplePlan late = SampleFiler.demandOn("2017-05-06");

        clock.set("2017-05-05T16:59:59.999+09:00");
        Receipt early = filer.file(intraday(late));
        clock.set("2017-05-05T17:00:00+09:00");
        Receipt receipt = filer.file(intraday(late));

        assertThat(early.findings()).extracting(Finding::code).contains("PLAN-0302");
        assertThat(receipt.accepted()).isTrue();
        assertThat(receipt.version()).isEqualTo(1);
    }

    @Test
    void aRowThatTheRevisionLeavesOutStaysInForceInEverySlot() {
        SamplePlan sample = filed("2017-05-07");

        clock.set("2017-05-07T21:10:00+09:00");
        Receipt receipt = filer.file(
                SampleFiler.zip(intraday(SampleFiler.withoutRow(sample))),
                SampleFiler.callerOf(sample),
                ClosedSlots.KEEP);

        assertThat(receipt.accepted()).isTrue();
        assertThat(receipt.carriedOver()).extracting("counterparty").containsExactly("LZ026");
        assertThat(demand("2017-05-07", 1)).isEqualTo(demand(sample, 1));
    }

    @Test
    void keepsTheFilesOfTheDayAheadAndOfTheDayApartForTheTso() {
        SamplePlan sample = filed("2017-05-08");
        SamplePlan revised = intraday(more(sample, 48));
        clock.set("2017-05-07T18:00:00+09:00");
        filer.file(revised);

        LocalDate day = LocalDate.parse("2017-05-08");
        var tso = SampleFiler.tso();

        assertThat(plans.filedAs("0250", day, tso))
                .filteredOn(plan -> plan.targetDate().equals(day))
                .extracting(PlanSummary::id, PlanSummary::version)
                .containsExactly(tuple("0250-20170508-LZ016", 1));
        assertThat(plans.filedAs("0260", day, tso))
                .filteredOn(plan -> plan.targetDate().equals(day))
                .extracting(PlanSummary::id, PlanSummary::version)
                .containsExactly(tuple("0260-20170508-LZ016", 2));
        assertThat(delivered(id("0250", "2017-05-08")).xml()).isEqualTo(sample.xml());
        assertThat(delivered(id("0260", "2017-05-08")).xml()).isEqualTo(revised.xml());
    }

    @Test
    void theSameRevisionFiledAgainChangesNothing() {
        SamplePlan sample = filed("2017-05-09");
        clock.set("2017-05-09T10:00:00+09:00");
        SamplePlan revised = intraday(more(sample, 48));
        filer.file(revised);

        clock.set("2017-05-09T22:45:00+09:00");
        Receipt again = filer.file(revised);

        assertThat(again.repeated()).isTrue();
        assertThat(again.version()).isEqualTo(2);
    }

    private SamplePlan filed(String day) {
        SamplePlan sample = SampleFiler.demandOn(day);
        assertThat(filer.file(sample).accepted()).isTrue();
        return sample;
    }

    /** The sample with 5 kWh more demand in a slot. */
    private static SamplePlan more(SamplePlan sample, int slot) {
        return sample.add("members[0].demand", slot, 5).add("demand", slot, 5);
    }

    private static SamplePlan intraday(SamplePlan sample) {
        return sample.set("head.messageCode", "0260").set("header.messageCode", "0260");
    }

    private static PlanId id(String code, String day) {
        return new PlanId(code, LocalDate.parse(day), "LZ016");
    }

    private int demand(String day, int slot) {
        PlanView view = plans.find(id("0250", day), SampleFiler.callerOf(SampleFiler.demandOn(day)))
                .orElseThrow();
        return demand(new SamplePlan(Objects.requireNonNull(view.plan())), slot);
    }

    private static int demand(SamplePlan plan, int slot) {
        return ((DemandPlan) plan.plan()).demand().at(slot);
    }

    private SamplePlan delivered(PlanId id) {
        return SamplePlan.ofXml(
                plans.fetchFiledAs(id, Channel.WEBAPI, SampleFiler.tso()).orElseThrow());
    }
}
