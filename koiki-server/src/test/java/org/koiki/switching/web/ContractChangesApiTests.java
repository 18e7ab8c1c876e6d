package org.koiki.switching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.switching.SwitchingCalls.head;
import static org.koiki.switching.SwitchingCalls.read;
import static org.koiki.switching.SwitchingCalls.text;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.SwitchingCalls;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
@DisplayName("Applications other than switches over the API, from filing to what they change")
class ContractChangesApiTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final LocalDate LATER = LocalDate.of(2026, 2, 18);

    private final SwitchingCalls gaining;
    private final SwitchingCalls losing;
    private final SwitchingCalls tso;
    private final SwitchingCalls alone;
    private final SuppliedPoints supplied;
    private final SupplyPoints points;
    private final Contracts contracts;
    private final JdbcClient jdbc;
    private final TestClock clock;

    @Autowired
    ContractChangesApiTests(TestMarket market, ApplicationContext hub, TestClock clock) {
        gaining = new SwitchingCalls(market.client("90043"));
        losing = new SwitchingCalls(market.client("90013"));
        tso = new SwitchingCalls(market.client("10033"));
        alone = new SwitchingCalls(market.client("91403"));
        supplied = new SuppliedPoints(hub);
        points = hub.getBean(SupplyPoints.class);
        contracts = hub.getBean(Contracts.class);
        jdbc = hub.getBean(JdbcClient.class);
        this.clock = clock;
    }

    @BeforeEach
    void setClock() {
        clock.set(TODAY + "T10:00:00+09:00");
    }

    @Test
    void aMoveOutEndsTheContractAndAMoveInBeginsAnother() throws Exception {
        String point = supplied.supplied("Ճ", LATER.toString());

        HttpResponse<String> moveOut = losing.post("move-outs", moveOut(point, TODAY, "窓口"));
        HttpResponse<String> left = completed(moveOut);
        Optional<ContractTerms> idle = contract(point, TODAY);
        HttpResponse<String> moveIn = gaining.post("move-ins", moveIn(point, TODAY, "窓口"));
        HttpResponse<String> begun = completed(moveIn);

        assertThat(moveOut.statusCode()).as(moveOut.body()).isEqualTo(201);
        assertThat(moveOut.headers().firstValue("Location"))
                .contains("/api/v1/switching/applications/" + text(moveOut, "$.number") + "/progress");
        assertThat(List.of(text(moveOut, "$.kind"), text(moveOut, "$.stage"), text(moveOut, "$.applicant")))
                .containsExactly("MOVE_OUT", "WITH_TSO", "9001");
        assertThat(text(left, "$.effectiveOn")).isEqualTo("2026-02-02");
        assertThat(idle).isEmpty();
        assertThat(contract(point, TODAY.minusDays(1)).orElseThrow().retailer()).isEqualTo("90013");
        assertThat(text(moveIn, "$.kind")).isEqualTo("MOVE_IN");
        assertThat(text(begun, "$.stage")).isEqualTo("COMPLETED");
        ContractTerms now = contract(point, TODAY).orElseThrow();
        assertThat(now.retailer()).isEqualTo("90043");
        assertThat(now.customer().name()).isEqualTo("鈴木一郎");
    }

    @Test
    void aCapacityChangeSetsThePowerOfThePointOnItsDay() throws Exception {
        String point = supplied.supplied("Մ", LATER.toString());

        HttpResponse<String> filed = losing.post(
                "capacity-changes", "{%s, \"power\": 40}".formatted(head(point, LATER.toString(), "NONE", "窓口")));
        clock.set(LATER + "T10:00:00+09:00");
        HttpResponse<String> done = completed(filed);

        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        assertThat(text(filed, "$.kind")).isEqualTo("CAPACITY_CHANGE");
        assertThat(text(done, "$.effectiveOn")).isEqualTo("2026-02-18");
        SupplyPoint changed =
                points.find(SupplyPointNumber.of(point)).orElseThrow().point();
        assertThat(changed.wheeling().power()).isEqualTo(40);
        assertThat(changed.use().lastChange()).isEqualTo(LATER);
        assertThat(contract(point, LATER).orElseThrow().retailer()).isEqualTo("90013");
    }

    @Test
    void aCustomerDataChangeHoldsFromItsDayOnAndIsLookedAtWithAPurpose() throws Exception {
        String point = supplied.supplied("Յ", LATER.toString());

        HttpResponse<String> filed =
                losing.post("customer-data-changes", """
                        {%s, "customer": {"name": "山田花子", "phone": "03-0000-0001"}}
                        """.formatted(head(point, TODAY.toString(), "NONE", "窓口")));
        String number = text(filed, "$.number");
        HttpResponse<String> own = losing.get("applications/" + number + "?purpose=CUSTOMER_QUESTION");
        HttpResponse<String> foreign = gaining.get("applications/" + number + "?purpose=CUSTOMER_QUESTION");
        HttpResponse<String> aimless = losing.get("applications/" + number);
        HttpResponse<String> done = completed(filed);

        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        assertThat(filed.body()).doesNotContain("山田花子");
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(text(own, "$.content.customer.name")).isEqualTo("山田花子");
        assertThat(text(own, "$.application.number")).isEqualTo(number);
        assertThat(SwitchingCalls.<List<String>>read(own, "$.steps[*].stage")).contains("RECEIVED", "WITH_TSO");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(aimless.statusCode()).isEqualTo(400);
        assertThat(looks(number)).containsExactly("CUSTOMER_QUESTION");
        assertThat(text(done, "$.stage")).isEqualTo("COMPLETED");
        assertThat(contract(point, TODAY).orElseThrow().customer().name()).isEqualTo("山田花子");
        assertThat(contract(point, TODAY.minusDays(1)).orElseThrow().customer().name())
                .isEqualTo("山田太郎");
    }

    @Test
    void changesAreFetchedOnFromTheCursorAndTellWhatHasChangedMeanwhile() throws Exception {
        List<String> numbers = supplied.many(2, "9140", "91403", LATER.toString());
        String first = text(alone.post("move-outs", moveOut(numbers.getFirst(), LATER, "窓口")), "$.number");
        String second = text(alone.post("move-outs", moveOut(numbers.getLast(), LATER, "窓口")), "$.number");

        HttpResponse<String> one = alone.get("applications/changes?limit=1");
        HttpResponse<String> rest = alone.get("applications/changes?cursor=" + text(one, "$.next"));
        HttpResponse<String> none = alone.get("applications/changes?cursor=" + text(rest, "$.next"));
        alone.delete("applications/" + first);
        HttpResponse<String> cancelled = alone.get("applications/changes?cursor=" + text(none, "$.next"));

        assertThat(SwitchingCalls.<List<String>>read(one, "$.items[*].number")).containsExactly(first);
        assertThat(SwitchingCalls.<Boolean>read(one, "$.more")).isTrue();
        assertThat(SwitchingCalls.<List<String>>read(rest, "$.items[*].number")).containsExactly(second);
        assertThat(SwitchingCalls.<Boolean>read(rest, "$.more")).isFalse();
        assertThat(SwitchingCalls.<List<Object>>read(none, "$.items")).isEmpty();
        assertThat(text(none, "$.next")).isEqualTo(text(rest, "$.next"));
        assertThat(SwitchingCalls.<List<String>>read(cancelled, "$.items[*].number"))
                .containsExactly(first);
        assertThat(text(cancelled, "$.items[0].stage")).isEqualTo("CANCELLED");
    }

    private static String moveOut(String point, LocalDate day, String contact) {
        return """
                {%s, "reason": "REMOVAL", "removal": false, "demolition": false}
                """.formatted(head(point, day.toString(), "NONE", contact));
    }

    private static String moveIn(String point, LocalDate day, String contact) {
        return """
                {%s, "form": "LIGHT", "method": "AMPERE_BREAKER", "customer": {"name": "鈴木一郎"}}
                """.formatted(head(point, day.toString(), "NONE", contact));
    }

    /** An application that the desk accepts and completes. */
    private HttpResponse<String> completed(HttpResponse<String> filed) throws Exception {
        String desk = "desk/applications/" + read(filed, "$.number");
        assertThat(text(tso.post(desk + "/accept", ""), "$.stage")).isEqualTo("ACCEPTED");
        return tso.post(desk + "/complete", "");
    }

    private Optional<ContractTerms> contract(String point, LocalDate day) {
        return contracts.on(SupplyPointNumber.of(point), day).map(contract -> contract.terms());
    }

    private List<String> looks(String number) {
        return jdbc.sql("select detail from audit.entry where action = 'switching.look' and subject = ?")
                .param(number)
                .query(String.class)
                .list();
    }
}
