package org.koiki.supplypoint.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.Due;
import org.koiki.supplypoint.Contract;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.Customer;
import org.koiki.supplypoint.FormerCustomer;
import org.koiki.supplypoint.MasterIntake;
import org.koiki.supplypoint.MonthlyUsage;
import org.koiki.supplypoint.SamplePoints;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.supplypoint.UsageHistory;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName("What is erased of points and contracts each night, and what stays")
class PointErasingTests {
    private static final Customer ERASED = new Customer("", null, null);

    private final PointErasing erase;
    private final SupplyPoints points;
    private final Contracts contracts;
    private final MasterIntake intake;
    private final UsageHistory usage;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    PointErasingTests(
            PointErasing erase,
            SupplyPoints points,
            Contracts contracts,
            MasterIntake intake,
            UsageHistory usage,
            TestClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.erase = erase;
        this.points = points;
        this.contracts = contracts;
        this.intake = intake;
        this.usage = usage;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void longAgo() {
        clock.set("2013-06-01T10:00:00+09:00");
    }

    @Test
    void theCustomerGoesThreeYearsAfterTheEndAndWhoSuppliedStays() {
        SupplyPointNumber point = point("0600000000000000007701");
        Contract ended =
                contracts.begin(point, SamplePoints.terms("99016", "2012-04-01", "2013-05-01"), SamplePoints.TSO);
        Contract running = contracts.begin(point, SamplePoints.terms("99026", "2013-05-01", null), SamplePoints.TSO);

        night("2016-04-30");
        assertThat(contracts.of(point)).containsExactly(ended, running);
        night("2016-05-01");

        Contract left = contracts.of(point).getFirst();
        assertThat(left.terms())
                .isEqualTo(new ContractTerms(
                        ended.terms().days(), "99016", ended.terms().group(), null, ERASED));
        assertThat(left.knownFrom()).isEqualTo(ended.knownFrom());
        assertThat(contracts.of(point).getLast()).isEqualTo(running);
    }

    @Test
    void whatWasHeldOfTheCustomerGoesThreeYearsAfterBetterWasLearnt() {
        SupplyPointNumber point = point("0600000000000000007702");
        Contract first = contracts.begin(point, SamplePoints.terms("99016", "2012-04-01", null), SamplePoints.TSO);
        clock.set("2013-06-02T10:00:00+09:00");
        contracts.correct(point, first.id(), SamplePoints.terms("99016", "2012-05-01", null), SamplePoints.TSO);

        night("2016-06-02");
        assertThat(contracts.history(point))
                .extracting(held -> held.terms().customer())
                .doesNotContain(ERASED);
        night("2016-06-03");

        Contract former = contracts.history(point).getFirst();
        assertThat(former.terms().customer()).isEqualTo(ERASED);
        assertThat(former.terms().days()).isEqualTo(first.terms().days());
        assertThat(former.terms().retailer()).isEqualTo("99016");
        assertThat(contracts.of(point).getFirst().terms().customer()).isNotEqualTo(ERASED);
    }

    @Test
    void theCustomerBeforeAChangeGoesThreeYearsAfterIt() {
        SupplyPointNumber point = point("0600000000000000007706");
        Contract running = contracts.begin(point, SamplePoints.terms("99016", "2012-04-01", null), SamplePoints.TSO);
        contracts.change(
                point,
                running.id(),
                LocalDate.of(2013, 6, 1),
                "C-2",
                new Customer("見本 花子", null, null),
                SamplePoints.TSO);

        night("2016-05-31");
        assertThat(contracts.formerCustomers(point))
                .extracting(FormerCustomer::customer)
                .doesNotContain(ERASED);
        night("2016-06-01");

        assertThat(contracts.formerCustomers(point)).singleElement().satisfies(former -> {
            assertThat(former.customer()).isEqualTo(ERASED);
            assertThat(former.number()).isNull();
        });
        assertThat(contracts.of(point).getFirst().terms().customer().name()).isEqualTo("見本 花子");
    }

    @Test
    void monthlyUsageGoesOnceNobodyMayAskForIt() {
        SupplyPointNumber point = point("0600000000000000007703");
        month(point, "2015-02-12", "2015-03-12");
        month(point, "2015-03-12", "2015-04-12");

        night("2016-05-12");
        assertThat(months(point)).hasSize(2);
        night("2016-05-13");

        assertThat(months(point)).containsExactly(LocalDate.of(2015, 4, 12));
    }

    @Test
    void aCustomerInTheWorkQueueGoesThreeYearsAfterItIsSettled() {
        SupplyPointNumber point = SupplyPointNumber.of("0600000000000000007704");
        intake.begin(point, SamplePoints.terms("99016", "2013-06-01", null), SamplePoints.TSO);
        clock.set("2013-06-02T10:00:00+09:00");
        long task = task(point);
        intake.settle(task, List.of(6), false, SamplePoints.TSO);

        night("2016-06-02");
        assertThat(given(task)).contains("customer");
        night("2016-06-03");

        assertThat(given(task)).doesNotContain("customer", "kana", "phone").contains("99016");
    }

    @Test
    void theNextPieceLetsWhatFellDueMeanwhileGoFirst() {
        SupplyPointNumber point = point("0600000000000000007705");
        jdbc.sql("""
                insert into supplypoint.monthly_usage (area, point, month, since, until, kwh)
                select 6, ?, month, month, month + interval '1 month', 1
                from generate_series(date '1900-01-01', date '1990-01-01', interval '1 month') as month
                """).param(point.digits()).update();
        clock.set("2016-07-01T04:00:00+09:00");

        night("2016-07-01", Instant.parse("2016-06-30T18:10:00Z"));

        assertThat(jdbc.sql("select due_at from calendar.due where kind = ? and key = '2016-07-01/1'")
                        .param(erase.kind())
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(clock.now());
    }

    private long task(SupplyPointNumber point) {
        return jdbc.sql("select id from supplypoint.task where number = ?")
                .param(point.digits())
                .query(Long.class)
                .single();
    }

    private String given(long task) {
        return jdbc.sql("select given::text from supplypoint.task where id = ?")
                .param(task)
                .query(String.class)
                .single();
    }

    private SupplyPointNumber point(String number) {
        points.put(SamplePoints.point(number), null, SamplePoints.TSO);
        return SupplyPointNumber.of(number);
    }

    private void month(SupplyPointNumber point, String from, String until) {
        jdbc.sql("""
                insert into supplypoint.monthly_usage (area, point, month, since, until, kwh)
                values (6, ?, date_trunc('month', ?::date), ?::date, ?::date, 312.5)
                """).params(point.digits(), until, from, until).update();
    }

    private List<LocalDate> months(SupplyPointNumber point) {
        return usage.monthly(point, YearMonth.of(2015, 1), YearMonth.of(2015, 12)).stream()
                .map(MonthlyUsage::until)
                .toList();
    }

    private void night(String day) {
        night(day, clock.now());
    }

    private void night(String day, Instant at) {
        transaction.executeWithoutResult(status -> erase.run(new Due(erase.kind(), day, at)));
    }
}
