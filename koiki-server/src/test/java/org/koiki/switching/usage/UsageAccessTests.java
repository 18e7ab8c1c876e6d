package org.koiki.switching.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.switching.usage.UsageCalls.LICENCE;
import static org.koiki.switching.usage.UsageCalls.read;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.SamplePoints;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName(
        "Consent of the customer is needed; a password works one month at most, and other retailers may use it (switching.md §4)")
class UsageAccessTests {
    private static final String NEW_RETAILER = "99016";
    private static final String OTHER_RETAILER = "99136";
    private static final String TSO = "10066";

    private final UsageCalls calls;
    private final SupplyPoints points;
    private final Contracts contracts;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DueTask expiry;

    @Autowired
    UsageAccessTests(
            TestMarket market,
            SupplyPoints points,
            Contracts contracts,
            TestClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            UsageExpiry expiry) {
        this.calls = new UsageCalls(market);
        this.points = points;
        this.contracts = contracts;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.expiry = expiry;
    }

    @Test
    void aPasswordIsShownOnceAndOpensTheUsageToAnotherRetailerUntilItsLastDay() throws Exception {
        String point = supplied("0600000000000000008811");
        calls.used(TSO, point, """
                [{"month": "2016-05", "from": "2016-04-12", "until": "2016-05-12", "kwh": 312.5},
                 {"month": "2015-03", "from": "2015-02-12", "until": "2015-03-12", "kwh": 280}]""");

        String number = read(calls.apply(NEW_RETAILER, application(point, 20), List.of(LICENCE)), "$.number");
        HttpResponse<String> early = calls.password(NEW_RETAILER, number);
        HttpResponse<String> granted = calls.decide(TSO, number, "{\"granted\": true}");
        HttpResponse<String> shown = calls.password(NEW_RETAILER, number);
        HttpResponse<String> again = calls.password(NEW_RETAILER, number);
        String password = read(shown, "$.password");
        HttpResponse<String> usage = calls.inquire(OTHER_RETAILER, point, password);

        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(UsageCalls.<String>read(granted, "$.stage")).isEqualTo("GRANTED");
        assertThat(UsageCalls.<String>read(shown, "$.until")).isEqualTo("2016-06-19");
        assertThat(UsageCalls.<String>read(again, "$.code")).isEqualTo("SWI-1305");
        assertThat(UsageCalls.<List<String>>read(usage, "$.monthly[*].month")).containsExactly("2016-05");
        assertThat(UsageCalls.<Double>read(usage, "$.monthly[0].kwh")).isEqualTo(312.5);

        clock.set("2016-06-19T23:59:59+09:00");
        assertThat(calls.inquire(NEW_RETAILER, point, password).statusCode()).isEqualTo(200);
        clock.set("2016-06-20T00:00:00+09:00");
        assertThat(UsageCalls.<String>read(calls.inquire(NEW_RETAILER, point, password), "$.code"))
                .isEqualTo("SWI-1306");
        assertThat(UsageCalls.<String>read(
                        calls.get(NEW_RETAILER, "usage-accesses/" + number + "/progress"), "$.stage"))
                .isEqualTo("EXPIRED");
        assertThat(hashes(number)).doesNotContain(password).startsWith("$argon2id$");
    }

    @Test
    void usageOfHighVoltageIsInquiredInTheSameWay() throws Exception {
        String point = supplied("0600000000000000008821");
        points.put(SamplePoints.inHighVoltage(SamplePoints.point(point)), null, SamplePoints.TSO);
        calls.used(TSO, point, """
                [{"month": "2016-05", "from": "2016-04-12", "until": "2016-05-12", "kwh": 48312.25}]""");

        String number = read(calls.apply(NEW_RETAILER, application(point, 7), List.of(LICENCE)), "$.number");
        calls.decide(TSO, number, "{\"granted\": true}");
        String password = read(calls.password(NEW_RETAILER, number), "$.password");
        HttpResponse<String> usage = calls.inquire(NEW_RETAILER, point, password);

        assertThat(usage.statusCode()).as(usage.body()).isEqualTo(200);
        assertThat(UsageCalls.<Double>read(usage, "$.monthly[0].kwh")).isEqualTo(48_312.25);
    }

    @Test
    void theTsoSeesThePapersAndHowTheCustomerComparesAndTheRetailerNeverDoes() throws Exception {
        String point = supplied("0600000000000000008812");
        String number = read(calls.apply(NEW_RETAILER, application(point, 7), List.of(LICENCE)), "$.number");

        HttpResponse<String> tso = calls.get(TSO, "usage-accesses/" + number + "?purpose=PROCESSING");
        HttpResponse<String> own = calls.get(NEW_RETAILER, "usage-accesses/" + number + "?purpose=APPLICATION");
        HttpResponse<String> paper = calls.get(TSO, "usage-accesses/" + number + "/papers/1?purpose=PROCESSING");
        HttpResponse<String> foreign = calls.get(OTHER_RETAILER, "usage-accesses/" + number + "?purpose=APPLICATION");

        assertThat(UsageCalls.<String>read(tso, "$.application.customerName")).isEqualTo("見本　太郎");
        assertThat(UsageCalls.<String>read(tso, "$.likeness.NAME")).isEqualTo("SAME");
        assertThat(UsageCalls.<String>read(tso, "$.likeness.CONTRACT_NUMBER")).isEqualTo("DIFFERENT");
        assertThat(UsageCalls.<String>read(tso, "$.papers[0].name")).isEqualTo("免許証.png");
        assertThat(own.body()).doesNotContain("DIFFERENT");
        assertThat(paper.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(paper.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(foreign.statusCode()).isEqualTo(404);
    }

    @Test
    void anApplicationWithFaultsIsRefusedWithAllOfThemAndNothingIsKept() throws Exception {
        String point = supplied("0600000000000000008813");
        Paper script = new Paper("licence.png", "image/png", "<script>".getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> refused = calls.apply(
                NEW_RETAILER,
                application(point, 40).replace("見本　太郎", " ").replace("2016-05-29", "2016-05-31"),
                List.of(script));
        HttpResponse<String> without = calls.apply(NEW_RETAILER, application(point, 7), List.of());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(UsageCalls.<List<String>>read(refused, "$.faults[*].code"))
                .containsExactlyInAnyOrder("SWI-1001", "SWI-1301", "SWI-1302", "SWI-1304");
        assertThat(UsageCalls.<String>read(without, "$.code")).isEqualTo("SWI-1303");
        assertThat(UsageCalls.<List<Object>>read(
                        calls.get(NEW_RETAILER, "usage-accesses?limit=1000"),
                        "$.items[?(@.supplyPoint == '" + point + "')]"))
                .isEmpty();
    }

    @Test
    void aRefusalNamesAReasonOfTheListAndIsFinal() throws Exception {
        String point = supplied("0600000000000000008814");
        String number = read(calls.apply(NEW_RETAILER, application(point, 7), List.of(LICENCE)), "$.number");

        HttpResponse<String> unlisted = calls.decide(TSO, number, "{\"granted\": false, \"refusal\": \"MOOD\"}");
        HttpResponse<String> refused = calls.decide(TSO, number, "{\"granted\": false, \"refusal\": \"IDENTITY\"}");

        assertThat(UsageCalls.<String>read(unlisted, "$.code")).isEqualTo("SWI-1202");
        assertThat(UsageCalls.<String>read(refused, "$.stage")).isEqualTo("REFUSED");
        assertThat(calls.delete(NEW_RETAILER, number).statusCode()).isEqualTo(409);
        assertThat(calls.password(NEW_RETAILER, number).statusCode()).isEqualTo(409);
    }

    @Test
    void whatHasRunOutIsToldOnceAndFoundByItsStage() throws Exception {
        String point = supplied("0600000000000000008816");
        String number = read(calls.apply(NEW_RETAILER, application(point, 7), List.of(LICENCE)), "$.number");
        calls.decide(TSO, number, "{\"granted\": true}");

        clock.set("2016-06-06T00:00:00+09:00");
        night("2016-06-06");
        assertThat(expired()).doesNotContain(number);
        clock.set("2016-06-07T00:00:00+09:00");
        night("2016-06-07");
        night("2016-06-07");

        assertThat(expired()).contains(number);
        assertThat(calls.password(NEW_RETAILER, number).statusCode()).isEqualTo(409);
        assertThat(told(number)).containsExactly("9901");
    }

    @Test
    void whatHadRunOutBeforeAnybodyLookedChangesItsStageUntold() throws Exception {
        String point = supplied("0600000000000000008818");
        String number = read(calls.apply(NEW_RETAILER, application(point, 7), List.of(LICENCE)), "$.number");
        calls.decide(TSO, number, "{\"granted\": true}");

        clock.set("2016-06-08T00:00:00+09:00");
        night("2016-06-08");

        assertThat(expired()).contains(number);
        assertThat(told(number)).isEmpty();
    }

    private List<String> told(String number) {
        return jdbc.sql("select company from notice.notice where kind = 'usage.expired' and key like ? || '/%'")
                .param(number)
                .query((row, count) -> row.getString(1))
                .list();
    }

    @Test
    void whatNobodyDecidesIsCancelledAfterThreeMonthsAndBothSidesAreTold() throws Exception {
        String point = supplied("0600000000000000008817");
        String number = read(calls.apply(NEW_RETAILER, application(point, 7), List.of(LICENCE)), "$.number");

        clock.set("2016-08-30T00:00:00+09:00");
        night("2016-08-30");
        String waiting = read(calls.get(NEW_RETAILER, "usage-accesses/" + number + "/progress"), "$.stage");
        clock.set("2016-08-31T00:00:00+09:00");
        night("2016-08-31");

        assertThat(waiting).isEqualTo("WITH_TSO");
        assertThat(UsageCalls.<String>read(
                        calls.get(NEW_RETAILER, "usage-accesses/" + number + "/progress"), "$.stage"))
                .isEqualTo("CANCELLED");
        assertThat(jdbc.sql("select company from notice.notice where kind = 'usage.cancelled' and key like ? || '/%'")
                        .param(number)
                        .query((row, count) -> row.getString(1))
                        .list())
                .containsExactlyInAnyOrder("9901", "1006");
    }

    @Test
    void anInquiryCountsAsALookAndSoDoesARefusedApplication() throws Exception {
        String point = supplied("0600000000000000008819");
        String nowhere = "0600000000000000008899";
        String number = read(calls.apply(NEW_RETAILER, application(point, 7), List.of(LICENCE)), "$.number");
        calls.decide(TSO, number, "{\"granted\": true}");
        String password = read(calls.password(NEW_RETAILER, number), "$.password");

        calls.inquire(OTHER_RETAILER, point, password);
        calls.apply(OTHER_RETAILER, application(nowhere, 7), List.of(LICENCE));

        assertThat(looks(point)).containsExactly("9913 1006 SWITCH");
        assertThat(looks(nowhere)).containsExactly("9913 1006 SWITCH");
    }

    private List<String> looks(String number) {
        return jdbc.sql("select company || ' ' || tso || ' ' || purpose from switching.look where number = ?")
                .param(number)
                .query((row, count) -> row.getString(1))
                .list();
    }

    private void night(String day) {
        transaction.executeWithoutResult(status -> expiry.run(new Due(expiry.kind(), day, clock.now())));
    }

    private List<String> expired() throws Exception {
        return UsageCalls.read(calls.get(NEW_RETAILER, "usage-accesses?stage=EXPIRED&limit=1000"), "$.items[*].number");
    }

    @Test
    void guessingStopsAfterFiveTriesADay() throws Exception {
        String point = supplied("0600000000000000008815");

        for (int i = 0; i < 5; i++) {
            assertThat(UsageCalls.<String>read(calls.inquire(OTHER_RETAILER, point, "guess" + i), "$.code"))
                    .isEqualTo("SWI-1306");
        }

        assertThat(UsageCalls.<String>read(calls.inquire(OTHER_RETAILER, point, "guess"), "$.code"))
                .isEqualTo("SWI-1307");
        assertThat(UsageCalls.<String>read(calls.inquire(NEW_RETAILER, point, "guess"), "$.code"))
                .isEqualTo("SWI-1306");
    }

    private String supplied(String number) {
        points.put(SamplePoints.point(number), null, SamplePoints.TSO);
        SupplyPointNumber point = SupplyPointNumber.of(number);
        contracts.begin(point, SamplePoints.terms("99026", "2016-04-01", null), SamplePoints.TSO);
        return number;
    }

    private String hashes(String number) {
        return jdbc.sql("select password_hash from switching.usage_access where number = ?")
                .param(number)
                .query((row, count) -> row.getString(1))
                .single();
    }

    private static String application(String point, int days) {
        return """
                {"supplyPoint": "%s", "contractNumber": "Z-999", "customerName": "見本　太郎", "customerKana": "みほん たろう",
                 "address": "大阪市北区中之島3丁目6番16号", "consent": {"method": "PAPER", "obtainedOn": "2016-05-29"}, "days": %d}""".formatted(point, days);
    }
}
