package org.koiki.switching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.switching.SwitchingCalls.read;
import static org.koiki.switching.SwitchingCalls.text;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.SwitchingCalls;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoikiTest
@DisplayName("What an application says beside the contract: visit, wheeling, powers, former retailer, generator")
class ApplicationDetailsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 18);
    private static final String HEAD = """
            "head": {"supplyPoint": "%s", "family": "%s", "date": "2026-06-18", "applicantKind": "2", "applicantName": "代理 花子", "phone": "%s", "phoneKind": "%s",
             "termsAccepted": true}""";

    private final SwitchingCalls gaining;
    private final SwitchingCalls losing;
    private final SwitchingCalls tso;
    private final SuppliedPoints supplied;
    private final SupplyPoints points;
    private final TestClock clock;

    @Autowired
    ApplicationDetailsTests(TestMarket market, ApplicationContext hub, TestClock clock) {
        gaining = new SwitchingCalls(market.client("90043"));
        losing = new SwitchingCalls(market.client("90013"));
        tso = new SwitchingCalls(market.client("10033"));
        supplied = new SuppliedPoints(hub);
        points = hub.getBean(SupplyPoints.class);
        this.clock = clock;
    }

    @BeforeEach
    void setClock() {
        clock.set("2026-06-01T10:00:00+09:00");
    }

    @Test
    void theTsoReadsAllOfAStartAndTheMenuHoldsFromItsDayOn() throws Exception {
        String point = supplied.supplied("ა", DAY.toString());

        HttpResponse<String> filed =
                gaining.post("switch-starts", """
                {%s, "appointed": true, "form": "LIGHT", "method": "AMPERE_BREAKER", "customer": {"name": "山田太郎"},
                 "former": {"retailer": "90013", "customerNumber": "C-77"},
                 "wheeling": {"menu": "TIME_OF_USE", "calculationPeriod": "MONTH"},
                 "visit": {"worksTime": "09:30", "witness": true, "witnessOn": "2026-06-17", "witnessTime": "10:00", "witnessName": "管理人",
                           "callBefore": true}}
                """.formatted(HEAD.formatted(point, "LV", "０３－１１１１－２２２２", "WORK")));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        String number = text(filed, "$.number");
        HttpResponse<String> atDesk = tso.get("applications/" + number + "?purpose=PROCESSING");

        assertThat(SwitchingCalls.<Map<String, Object>>read(atDesk, "$.content.former"))
                .containsOnly(Map.entry("retailer", "90013"), Map.entry("customerNumber", "C-77"));
        assertThat(SwitchingCalls.<Map<String, Object>>read(atDesk, "$.content.visit"))
                .containsOnly(
                        Map.entry("worksTime", "09:30"),
                        Map.entry("witness", true),
                        Map.entry("witnessOn", "2026-06-17"),
                        Map.entry("witnessTime", "10:00"),
                        Map.entry("witnessName", "管理人"),
                        Map.entry("callBefore", true));
        assertThat(text(atDesk, "$.content.head.phoneKind")).isEqualTo("WORK");
        assertThat(text(atDesk, "$.content.head.applicantName")).isEqualTo("代理 花子");
        assertThat(losing.get("applications/" + number + "?purpose=APPLICATION").statusCode())
                .isEqualTo(404);

        HttpResponse<String> end =
                losing.post("switch-ends", """
                {%s, "appointed": true}""".formatted(HEAD.formatted(point, "LV", "0311112222", "HOME")));
        assertThat(end.statusCode()).as(end.body()).isEqualTo(201);
        tso.post("desk/applications/" + number + "/accept", "");
        assertThat(menu(point)).isNull();
        clock.set(DAY + "T10:00:00+09:00");
        HttpResponse<String> completed = tso.post("desk/applications/" + number + "/complete", "");
        assertThat(text(completed, "$.stage")).isEqualTo("COMPLETED");
        assertThat(menu(point)).isEqualTo("TIME_OF_USE");
    }

    @Test
    void allFaultsComeAtOnceEachWithItsFieldAndBothValues() throws Exception {
        String point = supplied.supplied("ბ", DAY.toString());

        HttpResponse<String> refused =
                gaining.post("switch-starts", """
                {%s, "appointed": true, "form": "LIGHT", "method": "AMPERE_BREAKER", "customer": {"name": "山田太郎"},
                 "former": {"retailer": "9001"},
                 "wheeling": {"menu": "NIGHT", "calculationPeriod": "WEEK"},
                 "powers": {"main": 300},
                 "visit": {"witness": false, "witnessName": "管理人", "witnessOn": "9999-01-01"}}
                """.formatted(HEAD.formatted(point, "LV", "03-1111", "FAX")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "SWI-1002 phone 03-1111 03-0000-0000",
                        "SWI-1202 phoneKind FAX HOME, MOBILE, WORK, OTHER",
                        "SWI-1002 former.retailer 9001 00000–99999",
                        "SWI-1202 wheeling.menu NIGHT STANDARD, TIME_OF_USE, TEMPORARY, RESERVE",
                        "SWI-1202 wheeling.calculationPeriod WEEK READING, MONTH",
                        "SWI-1002 powers LV HV",
                        "SWI-1002 visit.witnessOn 9999-01-01 2024-06-01–2028-06-01",
                        "SWI-1002 visit.witness false true");
    }

    @Test
    void theSameKeyWithAnotherWitnessIsNotTheSameApplication() throws Exception {
        String change =
                """
                {%s, "ampere": 40, "visit": {"witness": true, "witnessName": "%%s"}}""".formatted(HEAD.formatted(supplied.supplied("ო", DAY.toString()), "LV", "0311112222", "HOME"));

        HttpResponse<String> first =
                losing.post("ampere-changes", change.formatted("管理人"), "Idempotency-Key", "visit-1");
        HttpResponse<String> again =
                losing.post("ampere-changes", change.formatted("管理人"), "Idempotency-Key", "visit-1");
        HttpResponse<String> other =
                losing.post("ampere-changes", change.formatted("山田"), "Idempotency-Key", "visit-1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(text(again, "$.number")).isEqualTo(text(first, "$.number"));
        assertThat(text(other, "$.code")).isEqualTo("SWI-KEY-USED");
    }

    @Test
    void aMoveInTellsItsTimeAndItsMenuAndADemolitionItsTime() throws Exception {
        String idle = supplied.idle("პ", DAY.toString());
        String used = supplied.supplied("ჟ", DAY.toString());

        HttpResponse<String> moveIn =
                gaining.post("move-ins", """
                {%s, "form": "LIGHT", "method": "AMPERE_BREAKER", "customer": {"name": "山田太郎"}, "time": "14:00",
                 "wheeling": {"menu": "TEMPORARY"}}""".formatted(HEAD.formatted(idle, "LV", "0311112222", "HOME")));
        HttpResponse<String> moveOut =
                losing.post("move-outs", """
                {%s, "reason": "DEMOLITION", "removal": false, "demolition": true, "demolitionOn": "2026-06-20",
                 "demolitionTime": "08:15"}""".formatted(HEAD.formatted(used, "LV", "0311112222", "HOME")));

        assertThat(moveIn.statusCode()).as(moveIn.body()).isEqualTo(201);
        assertThat(moveOut.statusCode()).as(moveOut.body()).isEqualTo(201);
        String number = text(moveIn, "$.number");
        assertThat(text(seen(number), "$.content.time")).isEqualTo("14:00");
        assertThat(text(seen(text(moveOut, "$.number")), "$.content.demolitionTime"))
                .isEqualTo("08:15");
        tso.post("desk/applications/" + number + "/accept", "");
        clock.set(DAY + "T10:00:00+09:00");
        assertThat(text(tso.post("desk/applications/" + number + "/complete", ""), "$.stage"))
                .isEqualTo("COMPLETED");
        assertThat(menu(idle)).isEqualTo("TEMPORARY");
    }

    @Test
    void whatOnlyTheTsoCanChangeWaitsForSomebodyThereWhateverItsRulesAre() throws Exception {
        String point = supplied.supplied("რ", DAY.toString());
        String change = """
                {%s, "customer": {"name": "山田花子"}%s}""";
        String head = HEAD.formatted(point, "LV", "0311112222", "HOME");
        tso.put("desk/rules", "{\"ACCEPT\": true}");

        HttpResponse<String> moved =
                losing.post("customer-data-changes", change.formatted(head, ", \"address\": \"見本市1-2-4\""));
        HttpResponse<String> cancelled = losing.delete("applications/" + text(moved, "$.number"));
        HttpResponse<String> named = losing.post("customer-data-changes", change.formatted(head, ""));
        tso.put("desk/rules", "{\"ACCEPT\": false}");

        assertThat(text(moved, "$.stage")).isEqualTo("WITH_TSO");
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(text(named, "$.stage")).isEqualTo("ACCEPTED");
    }

    @Test
    void listsOfCodesAreToldWhereverTheyAreKept() throws Exception {
        assertThat(SwitchingCalls.<List<String>>read(gaining.get("codes/energy-source?family=FIT"), "$[*].code"))
                .contains("SOLAR", "BIOMASS");
        assertThat(SwitchingCalls.<List<String>>read(gaining.get("codes/phone-kind?family=LV"), "$[*].code"))
                .containsExactly("HOME", "MOBILE", "WORK", "OTHER");
        assertThat(gaining.get("codes/energy-sauce?family=FIT").statusCode()).isEqualTo(404);
    }

    @Test
    void aTimeThatIsNoneIsToldAtItsField() throws Exception {
        String point = supplied.supplied("გ", DAY.toString());

        HttpResponse<String> refused =
                losing.post("ampere-changes", """
                {%s, "ampere": 40, "visit": {"worksTime": "25:00"}}""".formatted(HEAD.formatted(point, "LV", "0311112222", "HOME")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("visit.worksTime");
    }

    @Test
    void partialSupplyTakesBothCompaniesPowersInHighVoltage() throws Exception {
        String point = supplied.suppliedInHighVoltage("დ", "2026-06-18");
        String start = """
                {%s, "appointed": true, "customer": {"name": "山田太郎"}, "powers": %s}""";
        String head = HEAD.formatted(point, "HV", "0311112222", "WORK").replace("2026-06-18", "2026-07-18");

        HttpResponse<String> refused =
                gaining.post("switch-starts", start.formatted(head, "{\"base\": 100, \"own\": 500, \"reserve\": 0}"));
        HttpResponse<String> filed = gaining.post(
                "switch-starts",
                start.formatted(
                        head,
                        "{\"main\": 300, \"ownGeneration\": 50, \"reserve\": 20, \"base\": 100, \"own\": 200, \"other\": 100}"));

        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "SWI-1002 powers.own 500 1–499",
                        "SWI-1002 powers.reserve 0 1–499",
                        "SWI-1001 powers.other null null");
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        assertThat(SwitchingCalls.<Map<String, Object>>read(seen(text(filed, "$.number")), "$.content.powers"))
                .containsOnly(
                        Map.entry("main", 300),
                        Map.entry("ownGeneration", 50),
                        Map.entry("reserve", 20),
                        Map.entry("base", 100),
                        Map.entry("own", 200),
                        Map.entry("other", 100));
    }

    @Test
    void theGeneratorOfAFeedInPointIsToldWithOtherDataOfItsCustomer() throws Exception {
        String point = supplied.suppliedFeedIn("ე", DAY.toString());
        String other = supplied.supplied("ვ", DAY.toString());
        String change = """
                {%s, "customer": {"name": "山田花子"}, "address": "東京都千代田区丸の内1-2-4",
                 "generator": {"approval": "A000000F13", "source": "%s", "output": %s, "purchaseUntil": "2036-03-31"}}""";

        HttpResponse<String> wrong = losing.post(
                "customer-data-changes",
                change.formatted(HEAD.formatted(point, "FIT", "0311112222", "HOME"), "COAL", "50"));
        HttpResponse<String> elsewhere = losing.post(
                "customer-data-changes",
                change.formatted(HEAD.formatted(other, "LV", "0311112222", "HOME"), "SOLAR", "9.9"));
        HttpResponse<String> filed = losing.post(
                "customer-data-changes",
                change.formatted(HEAD.formatted(point, "FIT", "0311112222", "HOME"), "SOLAR", "9.9"));

        assertThat(faults(wrong))
                .containsExactlyInAnyOrder(
                        "SWI-1202 generator.source COAL SOLAR, WIND, HYDRO, GEOTHERMAL, BIOMASS",
                        "SWI-1002 generator.output 50 0.01–49.99");
        assertThat(faults(elsewhere)).containsExactly("SWI-1002 generator LV FIT");
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        HttpResponse<String> atDesk = tso.get("applications/" + text(filed, "$.number") + "?purpose=PROCESSING");
        assertThat(SwitchingCalls.<Double>read(atDesk, "$.content.generator.output"))
                .isEqualTo(9.9);
        assertThat(text(atDesk, "$.content.address")).isEqualTo("東京都千代田区丸の内1-2-4");
    }

    private HttpResponse<String> seen(String number) throws Exception {
        return tso.get("applications/" + number + "?purpose=PROCESSING");
    }

    private @Nullable String menu(String point) {
        return points.find(SupplyPointNumber.of(point))
                .orElseThrow()
                .point()
                .wheeling()
                .menu();
    }

    private static List<String> faults(HttpResponse<String> refused) {
        List<Map<String, Object>> faults = read(refused, "$.faults");
        return faults.stream()
                .map(fault -> "%s %s %s %s"
                        .formatted(fault.get("code"), fault.get("field"), fault.get("value"), fault.get("expected")))
                .toList();
    }
}
