package org.koiki.switching.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.switching.SwitchingCalls.read;
import static org.koiki.switching.SwitchingCalls.tag;
import static org.koiki.switching.SwitchingCalls.text;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.Due;
import org.koiki.calendar.MarketClock;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.SwitchingCalls;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName("A mass transfer over the API: planned, confirmed, followed by those whom it concerns")
class TransferApiTests {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final String PLAN = """
            {"leaving": "%s", "plannedOn": "2026-02-10", "receivers": [{"area": "03", "receiving": "9037"}]}
            """;

    private final SwitchingCalls coordinator;
    private final SwitchingCalls leaving;
    private final SwitchingCalls receiving;
    private final SuppliedPoints points;
    private final Contracts contracts;
    private final TransferTask task;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;

    @Autowired
    TransferApiTests(TestMarket market, ApplicationContext hub, TestClock clock) {
        coordinator = new SwitchingCalls(market.client("70013"));
        leaving = new SwitchingCalls(market.client("90593"));
        receiving = new SwitchingCalls(market.client("90373"));
        points = new SuppliedPoints(hub);
        contracts = hub.getBean(Contracts.class);
        task = hub.getBean(TransferTask.class);
        transaction = hub.getBean(TransactionTemplate.class);
        jdbc = hub.getBean(JdbcClient.class);
        this.clock = clock;
    }

    @BeforeEach
    void setClock() {
        clock.set("2026-02-02T10:00:00+09:00");
    }

    @Test
    void nobodyIsToldOfAPlanEverybodyOfItsConfirmationAndThePointsGoOverOnTheDay() throws Exception {
        List<String> numbers = points.many(2, "0959", "90593", "2026-02-18");

        HttpResponse<String> planned = coordinator.post("transfers", PLAN.formatted("9059"), "Idempotency-Key", "t-1");
        HttpResponse<String> again = coordinator.post("transfers", PLAN.formatted("9059"), "Idempotency-Key", "t-1");
        HttpResponse<String> foreign = receiving.post("transfers", PLAN.formatted("9059"));
        String number = text(planned, "$.number");
        String place = "transfers/" + number;
        HttpResponse<String> secret = leaving.get(place);
        List<String> toldOfPlan = told(number);
        HttpResponse<String> outdated = coordinator.post(place + "/confirm", "", "If-Match", "\"7\"");
        HttpResponse<String> confirmed = coordinator.post(place + "/confirm", "", "If-Match", tag(planned));
        HttpResponse<String> seen = leaving.get(place);
        clock.set("2026-02-10T00:00:00+09:00");
        run(number);
        HttpResponse<String> moved = receiving.get(place + "/points?moved=true&limit=1");
        HttpResponse<String> rest = receiving.get(place + "/points?moved=true&cursor=" + text(moved, "$.next"));

        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
        assertThat(List.of(
                        read(planned, "$.stage"), read(planned, "$.areas[0].points"), read(planned, "$.areas[0].tso")))
                .containsExactly("PLANNED", 2, "1003");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(text(again, "$.number")).isEqualTo(number);
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(secret.statusCode()).isEqualTo(404);
        assertThat(toldOfPlan).isEmpty();
        assertThat(outdated.statusCode()).isEqualTo(412);
        assertThat(text(confirmed, "$.stage")).isEqualTo("CONFIRMED");
        assertThat(text(seen, "$.plannedOn")).isEqualTo("2026-02-10");
        assertThat(told(number)).contains("1003", "9037", "9059");
        assertThat(List.of(text(moved, "$.items[0].supplyPoint"), text(rest, "$.items[0].supplyPoint")))
                .isEqualTo(numbers);
        assertThat(text(coordinator.get(place), "$.stage")).isEqualTo("DONE");
        assertThat(numbers).allSatisfy(point -> {
            assertThat(supplier(point, DAY)).isEqualTo("90373");
            assertThat(supplier(point, DAY.minusDays(1))).isEqualTo("90593");
        });
    }

    @Test
    void aPlanIsCancelledOnceAndNeverConfirmed() throws Exception {
        HttpResponse<String> planned = coordinator.post("transfers", PLAN.formatted("9065"));
        String place = "transfers/" + text(planned, "$.number");

        HttpResponse<String> outdated = coordinator.delete(place, "If-Match", "\"7\"");
        HttpResponse<String> cancelled = coordinator.delete(place, "If-Match", tag(planned));
        HttpResponse<String> late = coordinator.post(place + "/confirm", "");

        assertThat(outdated.statusCode()).isEqualTo(412);
        assertThat(text(cancelled, "$.stage")).isEqualTo("CANCELLED");
        assertThat(text(late, "$.code")).isEqualTo("SWI-WRONG-STAGE");
        assertThat(text(coordinator.get("transfers?limit=1"), "$.items[0].stage"))
                .isEqualTo("CANCELLED");
    }

    private void run(String number) {
        Due due = new Due(
                TransferTask.KIND,
                number + "/03/",
                DAY.atStartOfDay(MarketClock.JST).toInstant());
        transaction.executeWithoutResult(status -> task.run(due));
    }

    private List<String> told(String number) {
        return jdbc.sql("select distinct company from notice.notice where key like ? || '/%'")
                .param(number)
                .query(String.class)
                .list();
    }

    private String supplier(String point, LocalDate day) {
        return contracts
                .on(SupplyPointNumber.of(point), day)
                .orElseThrow()
                .terms()
                .retailer();
    }
}
