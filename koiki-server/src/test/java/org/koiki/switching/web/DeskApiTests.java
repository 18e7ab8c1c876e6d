package org.koiki.switching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.switching.SwitchingCalls.head;
import static org.koiki.switching.SwitchingCalls.read;
import static org.koiki.switching.SwitchingCalls.tag;
import static org.koiki.switching.SwitchingCalls.text;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
@DisplayName("The system of a TSO works at its desk over the API")
class DeskApiTests {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

    private final SwitchingCalls retailer;
    private final SwitchingCalls tso;
    private final SwitchingCalls otherTso;
    private final SuppliedPoints supplied;
    private final SupplyPoints points;
    private final JdbcClient jdbc;
    private final TestClock clock;

    @Autowired
    DeskApiTests(TestMarket market, ApplicationContext hub, TestClock clock) {
        retailer = new SwitchingCalls(market.client("90013"));
        tso = new SwitchingCalls(market.client("10033"));
        otherTso = new SwitchingCalls(market.client("10066"));
        supplied = new SuppliedPoints(hub);
        points = hub.getBean(SupplyPoints.class);
        jdbc = hub.getBean(JdbcClient.class);
        this.clock = clock;
    }

    @BeforeEach
    void setClock() {
        clock.set("2026-02-02T10:00:00+09:00");
    }

    @Test
    void worksArePlannedThenDoneAndThenTheChangeIsCompleted() throws Exception {
        String point = supplied.supplied("Տ", DAY.toString());
        String number = filed(point, "METER");
        String desk = "desk/applications/" + number;

        HttpResponse<String> stranger = otherTso.post(desk + "/accept", "");
        HttpResponse<String> accepted = tso.post(desk + "/accept", "");
        HttpResponse<String> planned =
                tso.post(desk + "/works", "{\"on\": \"2026-02-20\", \"done\": false}", "If-Match", tag(accepted));
        HttpResponse<String> outdated =
                tso.post(desk + "/works", "{\"on\": \"2026-02-21\", \"done\": false}", "If-Match", tag(accepted));
        HttpResponse<String> early = tso.post(desk + "/complete", "");
        clock.set(DAY + "T10:00:00+09:00");
        HttpResponse<String> done = tso.post(desk + "/works", "{\"on\": \"2026-02-20\", \"done\": true}");
        HttpResponse<String> completed = tso.post(desk + "/complete", "", "If-Match", tag(done));

        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(text(planned, "$.stage")).isEqualTo("WORKS_PLANNED");
        assertThat(text(planned, "$.worksPlannedOn")).isEqualTo("2026-02-20");
        assertThat(outdated.statusCode()).isEqualTo(412);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(text(done, "$.stage")).isEqualTo("WORKS_DONE");
        assertThat(text(completed, "$.stage")).isEqualTo("COMPLETED");
        HttpResponse<String> progress = progress(number);
        assertThat(List.of(
                        text(progress, "$.worksPlannedOn"),
                        text(progress, "$.worksDoneOn"),
                        text(progress, "$.effectiveOn")))
                .containsExactly("2026-02-20", "2026-02-20", "2026-02-20");
        SupplyPoint changed =
                points.find(SupplyPointNumber.of(point)).orElseThrow().point();
        assertThat(changed.wheeling().current()).isEqualTo(40);
        assertThat(told(number)).contains("application.accepted", "application.works", "application.completed");
    }

    @Test
    void aRefusalNeedsAReasonOfTheListAndItsApplicantIsToldIt() throws Exception {
        String point = supplied.supplied("Ր", DAY.toString());
        String number = filed(point, "NONE");
        String desk = "desk/applications/" + number;

        HttpResponse<String> unlisted = tso.post(desk + "/refuse", "{\"reason\": \"MOOD\"}");
        HttpResponse<String> refused =
                tso.post(desk + "/refuse", "{\"reason\": \"WORKS_NEEDED\", \"note\": \"引込線が細い\"}");
        HttpResponse<String> accepted = tso.post(desk + "/accept", "");

        assertThat(unlisted.statusCode()).isEqualTo(422);
        assertThat(text(unlisted, "$.faults[0].code")).isEqualTo("SWI-1202");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(200);
        assertThat(text(accepted, "$.code")).isEqualTo("SWI-WRONG-STAGE");
        HttpResponse<String> progress = progress(number);
        assertThat(List.of(text(progress, "$.stage"), text(progress, "$.refusal"), text(progress, "$.note")))
                .containsExactly("REFUSED", "WORKS_NEEDED", "引込線が細い");
        assertThat(told(number)).containsExactly("application.refused");
    }

    @Test
    void aLockedApplicationIsKeptOnFirstAndLetGoThen() throws Exception {
        String point = supplied.supplied("Ց", DAY.toString());
        String number = filed(point, "NONE");
        String own = "applications/" + number;
        String desk = "desk/applications/" + number;
        HttpResponse<String> soon = retailer.post(own + "/cancel-request", "{\"reason\": \"需要者の申出\"}");
        tso.post(desk + "/accept", "");

        HttpResponse<String> asked = retailer.post(own + "/cancel-request", "{\"reason\": \"需要者の申出\"}");
        HttpResponse<String> denied =
                tso.post(desk + "/cancel-answer", "{\"granted\": false, \"note\": \"手配済み\"}", "If-Match", tag(asked));
        HttpResponse<String> kept = progress(number);
        retailer.post(own + "/cancel-request", "{\"reason\": \"再度の申出\"}");
        HttpResponse<String> listed = tso.get("desk/applications?stage=CANCEL_REQUESTED&supplyPoint=" + point);
        HttpResponse<String> granted = tso.post(desk + "/cancel-answer", "{\"granted\": true}");

        assertThat(text(soon, "$.code")).isEqualTo("SWI-WRONG-STAGE");
        assertThat(text(asked, "$.stage")).isEqualTo("CANCEL_REQUESTED");
        assertThat(text(denied, "$.stage")).isEqualTo("ACCEPTED");
        assertThat(List.of(text(kept, "$.stage"), text(kept, "$.note"))).containsExactly("ACCEPTED", "手配済み");
        assertThat(SwitchingCalls.<List<String>>read(listed, "$.items[*].number"))
                .containsExactly(number);
        assertThat(text(granted, "$.stage")).isEqualTo("CANCELLED");
        assertThat(text(progress(number), "$.stage")).isEqualTo("CANCELLED");
        assertThat(told(number))
                .containsExactlyInAnyOrder("application.accepted", "application.keptOn", "application.cancelled");
    }

    @Test
    void aRuleOfTheDeskTakesWhatComesAtOnceAndHoldsForItsTsoOnly() throws Exception {
        Map<String, Boolean> others = read(otherTso.get("desk/rules"), "$");

        HttpResponse<String> before = tso.get("desk/rules");
        HttpResponse<String> set = tso.put("desk/rules", "{\"ACCEPT\": true}");
        HttpResponse<String> taken;
        try {
            taken = progress(filed(supplied.supplied("Ւ", DAY.toString()), "NONE"));
        } finally {
            tso.put("desk/rules", "{\"ACCEPT\": false}");
        }
        HttpResponse<String> waiting = progress(filed(supplied.supplied("Փ", DAY.toString()), "NONE"));

        assertThat(SwitchingCalls.<Map<String, Boolean>>read(before, "$"))
                .containsOnlyKeys("MATCH", "ACCEPT", "COMPLETE", "ROLLBACK")
                .containsEntry("ACCEPT", false);
        assertThat(SwitchingCalls.<Boolean>read(set, "$.ACCEPT")).isTrue();
        assertThat(text(taken, "$.stage")).isEqualTo("ACCEPTED");
        assertThat(text(waiting, "$.stage")).isEqualTo("WITH_TSO");
        assertThat(SwitchingCalls.<Map<String, Boolean>>read(otherTso.get("desk/rules"), "$"))
                .isEqualTo(others);
        assertThat(retailer.get("desk/rules").statusCode()).isEqualTo(403);
    }

    private String filed(String point, String works) throws Exception {
        HttpResponse<String> filed = retailer.post(
                "ampere-changes", "{%s, \"ampere\": 40}".formatted(head(point, DAY.toString(), works, "窓口")));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        return text(filed, "$.number");
    }

    private HttpResponse<String> progress(String number) throws Exception {
        return retailer.get("applications/" + number + "/progress");
    }

    private List<String> told(String number) {
        return jdbc.sql("select distinct kind from notice.notice where company = '9001' and key like ? || '/%'")
                .param(number)
                .query(String.class)
                .list();
    }
}
