package org.koiki.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.DemandPlan;
import org.koiki.message.Finding;
import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.message.NegawattPlan.ReductionPoint;
import org.koiki.message.Plan;
import org.koiki.message.SlotSeries;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.CarriedRow;
import org.koiki.plan.Receipt;
import org.koiki.plan.RowKind;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
@DisplayName("A resubmitted file is merged by row, not swapped in whole (plans.md §8)")
class RowMergeTests {
    private final SampleFiler filer;
    private final JdbcClient jdbc;

    @Autowired
    RowMergeTests(Filings filings, SeedFiles seeds, JdbcClient jdbc, TestClock clock) {
        filer = new SampleFiler(filings, clock, seeds);
        this.jdbc = jdbc;
    }

    @Test
    void aRowThatTheNewFileLeavesOutStaysInForceAndTheReceiptSaysSo() {
        SamplePlan sample = SampleFiler.demandOn("2016-08-01");
        filer.file(sample);
        long dropped = total("2016-08-01", "99156", "LZ026");

        Receipt receipt = filer.file(SampleFiler.withoutRow(sample));

        assertThat(receipt.accepted()).isTrue();
        assertThat(receipt.carriedOver())
                .containsExactly(new CarriedRow("99156", RowKind.PROCUREMENT, "LZ026", null, dropped));
        assertThat(receipt.findings())
                .extracting(Finding::code, Finding::member, Finding::counterparty)
                .contains(tuple("PLAN-1001", "99156", "LZ026"), tuple("PLAN-1003", "99156", null));
        assertThat(total("2016-08-01", "99156", "LZ026")).isEqualTo(dropped);
    }

    @Test
    void totalsOfTheStandingPlanAreRecomputed() {
        SamplePlan sample = SampleFiler.demandOn("2016-08-02");
        filer.file(sample);
        long before = total("2016-08-02", "99156", null);

        filer.file(SampleFiler.withoutRow(sample));

        assertThat(total("2016-08-02", "99156", null)).isEqualTo(before);
    }

    @Test
    void aRowFiledWithZerosIsWithdrawn() {
        SamplePlan sample = SampleFiler.demandOn("2016-08-03");
        filer.file(sample);

        Receipt receipt = filer.file(withZeros(sample));

        assertThat(receipt.carriedOver()).isEmpty();
        assertThat(total("2016-08-03", "LZ016", "GZ126")).isZero();
        assertThat(total("2016-08-03", "99116", "GZ126")).isZero();
    }

    /** The sample with nothing bought from GZ126 any more, which only member 99116 bought from. */
    private static SamplePlan withZeros(SamplePlan sample) {
        SlotSeries withdrawn =
                ((DemandPlan) sample.plan()).procurement().rows().get(3).energy();
        return sample.set("procurement.rows[3].energy", SlotSeries.zero())
                .set("members[2].procurement.rows[2].energy", SlotSeries.zero())
                .less("procurement.total", withdrawn)
                .less("members[2].procurement.total", withdrawn);
    }

    @Test
    void zerosOnceFiledNeedNotBeFiledAgain() {
        SamplePlan sample = SampleFiler.demandOn("2016-08-04");
        SamplePlan zeros = sample.repeat("procurement.rows", 0)
                .set("procurement.rows[4].planNumber", "0688888888888")
                .set("procurement.rows[4].energy", SlotSeries.zero());
        filer.file(zeros);

        Receipt receipt = filer.file(sample);

        assertThat(receipt.carriedOver()).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from plan.standing_row where target_date = '2016-08-04' and plan_number = '0688888888888'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDryRunWarnsOfRowsThatWouldStayInForce() {
        SamplePlan sample = SampleFiler.demandOn("2016-08-05");
        filer.file(sample);

        Receipt receipt = filer.tryOut(SampleFiler.withoutRow(sample));

        assertThat(receipt.carriedOver()).extracting(CarriedRow::block).containsExactly("99156");
        assertThat(receipt.findings()).extracting(Finding::code).contains("PLAN-1001", "PLAN-1003");
        assertThat(receipt.version()).isZero();
    }

    @Test
    void aPlantThatTheNewFileLeavesOutKeepsGenerating() {
        SamplePlan sample = SamplePlan.generation().set("head.targetDate", LocalDate.of(2016, 8, 6));
        filer.file(sample);

        Receipt receipt = filer.file(sample.drop("groups[0].plants", 1)
                .set("groups[0].total", SamplePlan.each(10))
                .set("generation", SamplePlan.each(15)));

        assertThat(receipt.carriedOver())
                .containsExactly(new CarriedRow("GZ116", RowKind.GENERATION, "T0016", null, 20 * 48));
        assertThat(total("2016-08-06", "PZ216", null)).isEqualTo(35 * 48);
    }

    @Test
    void aNegawattGroupThatTheNewFileLeavesOutGoesOnReducing() {
        SamplePlan sample = SamplePlan.negawatt().set("head.targetDate", LocalDate.of(2016, 8, 8));
        NegawattPlan plan = (NegawattPlan) sample.plan();
        ReductionGroup left = plan.groups().get(1);
        filer.file(sample);

        Receipt receipt = filer.file(sample.drop("groups", 1).less("reduction", left.reduction()));

        assertThat(receipt.carriedOver())
                .extracting(CarriedRow::block, CarriedRow::kind, CarriedRow::counterparty, CarriedRow::planNumber)
                .containsExactly(
                        tuple("NB066", RowKind.SALES, "LZ016", null),
                        tuple("NB066", RowKind.REDUCTION, "06000000000000000103", "0611099999000000000022"));
        assertThat(standing("2016-08-08", "PN066")).isEqualTo(plan);
    }

    @Test
    void aPointThatTheNewFileLeavesOutGoesOnReducing() {
        SamplePlan sample = SamplePlan.negawatt().set("head.targetDate", LocalDate.of(2016, 8, 9));
        NegawattPlan plan = (NegawattPlan) sample.plan();
        ReductionPoint left = plan.groups().getFirst().points().get(1);
        filer.file(sample);

        Receipt receipt = filer.file(sample.drop("groups[0].points", 1)
                .less("groups[0].baseline", left.baseline())
                .less("groups[0].reduction", left.reduction())
                .less("reduction", left.reduction()));

        assertThat(receipt.findings()).extracting(Finding::code).contains("PLAN-1001", "PLAN-1003");
        assertThat(standing("2016-08-09", "PN066")).isEqualTo(plan);
    }

    private Plan standing(String day, String code) {
        byte[] zip = jdbc.sql("select standing from plan.filing where day = ? and filer = ? and version = 2")
                .param(LocalDate.parse(day))
                .param(code)
                .query(byte[].class)
                .single();
        return SamplePlan.ofZip(zip).plan();
    }

    @Test
    void refusesWhatWouldNotFitTogetherWithRowsStillInForce() {
        SamplePlan sample = SamplePlan.generation().set("head.targetDate", LocalDate.of(2016, 8, 7));
        filer.file(sample);

        Receipt receipt = filer.file(sample.drop("groups", 1)
                .set("groups[0].total", SamplePlan.each(SlotSeries.MAX))
                .set("groups[0].plants[0].generation", SamplePlan.each(SlotSeries.MAX - 20))
                .set("generation", SamplePlan.each(SlotSeries.MAX)));

        assertThat(receipt.accepted()).isFalse();
        assertThat(receipt.findings()).extracting(Finding::code).contains("PLAN-1004");
    }

    private long total(String day, String block, @Nullable String counterparty) {
        return jdbc.sql("""
                select sum(kwh) from plan.standing_slot
                where target_date = ? and block = ? and kind in ('PROCUREMENT', 'GENERATION')
                  and counterparty is not distinct from ?
                """)
                .param(LocalDate.parse(day))
                .param(block)
                .param(counterparty)
                .query(Long.class)
                .single();
    }
}
