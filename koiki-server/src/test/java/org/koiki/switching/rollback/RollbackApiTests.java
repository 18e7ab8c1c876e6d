package org.koiki.switching.rollback;

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
import org.koiki.participant.Role;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.Switches;
import org.koiki.switching.SwitchingCalls;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoikiTest
@DisplayName("A wrong switch is rolled back over the API when both retailers and the TSO agree, and else stays")
class RollbackApiTests {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 18);
    private static final String REQUEST = """
            {"application": "%s", "reason": "NOT_WISHED", "note": "需要者の申出"}
            """;

    private final SwitchingCalls gaining;
    private final SwitchingCalls losing;
    private final SwitchingCalls tso;
    private final SuppliedPoints points;
    private final Switches switches;
    private final Contracts contracts;
    private final TestClock clock;

    @Autowired
    RollbackApiTests(TestMarket market, ApplicationContext hub, TestClock clock) {
        gaining = new SwitchingCalls(market.client("90043"));
        losing = new SwitchingCalls(market.client("90013"));
        tso = new SwitchingCalls(market.client("10033"));
        points = new SuppliedPoints(hub);
        switches = new Switches(hub, DAY);
        contracts = hub.getBean(Contracts.class);
        this.clock = clock;
    }

    @BeforeEach
    void setClock() {
        clock.set("2026-02-02T10:00:00+09:00");
    }

    @Test
    void whereAllAgreeTheFormerContractGoesOn() throws Exception {
        String point = points.supplied("Ֆ", DAY.toString());
        String half = switched(point);

        HttpResponse<String> asked = losing.post("rollbacks", REQUEST.formatted(half), "Idempotency-Key", "r-1");
        HttpResponse<String> again = losing.post("rollbacks", REQUEST.formatted(half), "Idempotency-Key", "r-1");
        String place = "rollbacks/" + text(asked, "$.number");
        HttpResponse<String> seen = gaining.get(place);
        HttpResponse<String> own = losing.post(place + "/consent", "{\"consent\": true}");
        HttpResponse<String> early = tso.post(place + "/decision", "{\"granted\": true}");
        HttpResponse<String> outdated = gaining.post(place + "/consent", "{\"consent\": true}", "If-Match", "\"7\"");
        HttpResponse<String> consented = gaining.post(place + "/consent", "{\"consent\": true}", "If-Match", tag(seen));
        String meanwhile = supplier(point);
        HttpResponse<String> granted = tso.post(place + "/decision", "{\"granted\": true}", "If-Match", tag(consented));

        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(text(again, "$.number")).isEqualTo(text(asked, "$.number"));
        assertThat(List.of(read(asked, "$.stage"), read(asked, "$.side"), read(asked, "$.requested")))
                .containsExactly("AWAITING_CONSENT", "OLD", true);
        assertThat(List.of(read(seen, "$.side"), read(seen, "$.toConsent"), read(seen, "$.note")))
                .containsExactly("NEW", true, "需要者の申出");
        assertThat(seen.body()).doesNotContain("9001", half);
        assertThat(own.statusCode()).isEqualTo(404);
        assertThat(text(early, "$.code")).isEqualTo("SWI-WRONG-STAGE");
        assertThat(outdated.statusCode()).isEqualTo(412);
        assertThat(text(consented, "$.stage")).isEqualTo("WITH_TSO");
        assertThat(meanwhile).isEqualTo("90043");
        assertThat(text(granted, "$.stage")).isEqualTo("DONE");
        assertThat(supplier(point)).isEqualTo("90013");
        assertThat(text(losing.get(place), "$.stage")).isEqualTo("DONE");
    }

    @Test
    void whatIsTakenBackRefusedOrDeniedLeavesTheSwitchAsItIs() throws Exception {
        String point = points.supplied("ա", DAY.toString());
        String half = switched(point);

        HttpResponse<String> withdrawn = losing.delete(asked(half));
        String second = asked(half);
        HttpResponse<String> refused =
                gaining.post(second + "/consent", "{\"consent\": false, \"note\": \"需要者は継続を希望\"}");
        String third = asked(half);
        gaining.post(third + "/consent", "{\"consent\": true}");
        HttpResponse<String> denied = tso.post(third + "/decision", "{\"granted\": false, \"note\": \"検針済み\"}");

        assertThat(text(withdrawn, "$.stage")).isEqualTo("WITHDRAWN");
        assertThat(text(refused, "$.stage")).isEqualTo("REFUSED");
        assertThat(text(losing.get(second), "$.answer")).isEqualTo("需要者は継続を希望");
        assertThat(text(denied, "$.stage")).isEqualTo("DENIED");
        assertThat(text(losing.get(third), "$.answer")).isEqualTo("検針済み");
        assertThat(supplier(point)).isEqualTo("90043");
        assertThat(SwitchingCalls.<List<String>>read(losing.get("rollbacks?limit=3"), "$.items[*].stage"))
                .containsExactly("DENIED", "REFUSED", "WITHDRAWN");
    }

    private String asked(String half) throws Exception {
        return "rollbacks/" + text(losing.post("rollbacks", REQUEST.formatted(half)), "$.number");
    }

    /** A switch that has taken effect. @return the old retailer's half */
    private String switched(String point) {
        return switches.completed(
                point,
                TestCallers.caller("9004", Role.RETAILER),
                TestCallers.caller("9001", Role.RETAILER),
                TestCallers.caller("1003", Role.TSO));
    }

    private String supplier(String point) {
        return contracts
                .on(SupplyPointNumber.of(point), DAY)
                .orElseThrow()
                .terms()
                .retailer();
    }
}
