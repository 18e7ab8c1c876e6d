package org.koiki.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.koiki.message.Finding;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.Outcome;
import org.koiki.plan.PlanRows;
import org.koiki.plan.Receipt;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.intake.Submission.Form;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
class FilingTests {
    private final SampleFiler filer;
    private final JdbcClient jdbc;
    private final TestClock clock;

    @Autowired
    FilingTests(Filings filings, SeedFiles seeds, JdbcClient jdbc, TestClock clock) {
        filer = new SampleFiler(filings, clock, seeds);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void keepsAnAcceptedPlanAsReceived() {
        SamplePlan sample = SampleFiler.demandOn("2016-07-01");
        byte[] zip = SampleFiler.zip(sample);

        Receipt receipt = filer.file(zip, SampleFiler.callerOf(sample), false);

        assertThat(receipt.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(receipt.planId()).isEqualTo("0250-20160701-LZ016");
        assertThat(receipt.version()).isEqualTo(1);
        assertThat(receipt.findings()).isEmpty();
        assertThat(original(receipt)).isEqualTo(zip);
    }

    @Test
    void eachSlotOfEachRowCanBeAskedFor() {
        SamplePlan sample = SampleFiler.demandOn("2016-07-02");

        filer.file(sample);

        int rows = PlanRows.of(sample.plan()).size();
        assertThat(slots("2016-07-02", "true")).isEqualTo(rows * 48);
        assertThat(slots("2016-07-02", "block = '99136' and kind = 'PROCUREMENT' and counterparty = 'JSPT3'"))
                .isEqualTo(48);
        assertThat(jdbc.sql("""
                        select kwh from plan.standing_slot where target_date = date '2016-07-02'
                        and block = 'LZ016' and kind = 'DEMAND' and slot = 7
                        """).query(Integer.class).single()).isEqualTo(1000);
    }

    @Test
    void givesTheSameReceiptForTheSameFileAgain() {
        SamplePlan sample = SampleFiler.demandOn("2016-07-03");
        Receipt first = filer.file(sample);
        clock.set("2016-05-30T11:00:00+09:00");

        Receipt again = filer.file(sample);

        assertThat(again).isEqualTo(first.repeated(false));
        assertThat(filings("2016-07-03")).isEqualTo("v1,v1 again");
    }

    @Test
    void givesTheOldReceiptEvenAfterTheWindowHasClosed() {
        SamplePlan sample = SamplePlan.demand();
        Receipt first = filer.file(sample);
        clock.set("2016-05-30T12:00:00+09:00");

        assertThat(filer.file(sample)).isEqualTo(first.repeated(false));
        assertThat(filer.file(sample.add("members[0].demand", 1, 1).add("demand", 1, 1))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void comparesWithTheStandingVersionOnly() {
        SamplePlan a = SampleFiler.demandOn("2016-07-04");
        SamplePlan b = a.add("members[0].demand", 1, 1).add("demand", 1, 1);

        filer.file(a);
        filer.file(b);
        Receipt third = filer.file(a);

        assertThat(third.version()).isEqualTo(3);
        assertThat(third.repeated()).isFalse();
    }

    @Test
    void refusesAFaultyFileWholeAndKeepsTheEarlierVersion() {
        SamplePlan sample = SampleFiler.demandOn("2016-07-05");
        filer.file(sample);

        Receipt refused = filer.file(sample.add("members[2].demand", 7, 1));

        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.version()).isZero();
        assertThat(refused.findings()).extracting(Finding::code).contains("PLAN-0903");
        assertThat(filings("2016-07-05")).isEqualTo("v1,refused PLAN-0903");
        assertThat(slots("2016-07-05", "block = 'LZ016' and kind = 'DEMAND'")).isEqualTo(48);
    }

    @Test
    void aDryRunMakesAllChecksAndKeepsNothing() {
        SamplePlan sample = SampleFiler.demandOn("2016-07-06");

        Receipt good = filer.tryOut(sample);
        Receipt bad = filer.tryOut(sample.add("members[2].demand", 7, 1));

        assertThat(good.accepted()).isTrue();
        assertThat(good.dryRun()).isTrue();
        assertThat(bad.accepted()).isFalse();
        assertThat(filings("2016-07-06")).isEmpty();
    }

    @Test
    void aDryRunOfWhatStandsSaysSo() {
        SamplePlan sample = SampleFiler.demandOn("2016-07-07");
        Receipt first = filer.file(sample);

        assertThat(filer.tryOut(sample)).isEqualTo(first.repeated(true));
    }

    @Test
    void takesPlansOfAnyFutureDay() {
        assertThat(filer.file(SampleFiler.demandOn("2031-01-01")).accepted()).isTrue();
    }

    @Test
    void takesPlainXmlAndNamesTheFile() {
        SamplePlan sample = SampleFiler.demandOn("2016-07-08");

        Receipt receipt = filer.file(sample.xml(), Form.XML, SampleFiler.callerOf(sample));

        assertThat(receipt.accepted()).isTrue();
        assertThat(receipt.fileName()).isEqualTo("W6_0250_20160708_00_99016_6.xml");
    }

    @Test
    void takesGenerationPlans() {
        SamplePlan sample = SamplePlan.generation().set("head.targetDate", LocalDate.of(2016, 7, 9));

        Receipt receipt = filer.file(sample);

        assertThat(receipt.findings()).isEmpty();
        assertThat(receipt.planId()).isEqualTo("0150-20160709-PZ216");
        assertThat(slots("2016-07-09", "block = 'GZ116' and counterparty = 'H0016'"))
                .isEqualTo(48);
    }

    @Test
    void keepsWhatCannotBeRead() {
        byte[] garbage = "PK but no zip".getBytes(StandardCharsets.UTF_8);

        Receipt receipt = filer.file(garbage, SampleFiler.callerOf(SamplePlan.demand()), false);

        assertThat(receipt.accepted()).isFalse();
        assertThat(receipt.planId()).isNull();
        assertThat(original(receipt)).isEqualTo(garbage);
    }

    @Test
    void theAuditTrailTellsOfEachFiling() {
        SamplePlan sample = SampleFiler.demandOn("2016-07-10");

        filer.file(sample);
        filer.file(sample);
        filer.file(sample.add("demand", 1, 1));

        List<@Nullable String> told = jdbc.sql("""
                select outcome || ' ' || detail from audit.entry
                where action = 'plan.file' and subject = '0250-20160710-LZ016' order by id
                """).query(String.class).list();
        assertThat(told).containsExactly("DONE version 1", "DONE version 1 again", "REFUSED PLAN-0903, faults: 1");
    }

    private byte[] original(Receipt receipt) {
        return jdbc.sql("select original from plan.filing where id = ?")
                .param(receipt.filing())
                .query(byte[].class)
                .single();
    }

    private int slots(String day, String condition) {
        return jdbc.sql("select count(*) from plan.standing_slot where target_date = ? and " + condition)
                .param(LocalDate.parse(day))
                .query(Integer.class)
                .single();
    }

    private String filings(String day) {
        return jdbc.sql("""
                select coalesce(string_agg(case when not accepted then 'refused ' || reason
                                                else 'v' || version || case when repeated then ' again' else '' end end,
                                           ',' order by id), '')
                from plan.filing where day = ?
                """).param(LocalDate.parse(day)).query(String.class).single();
    }
}
