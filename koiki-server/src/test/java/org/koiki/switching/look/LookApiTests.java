package org.koiki.switching.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.switching.SwitchingCalls.head;
import static org.koiki.switching.SwitchingCalls.text;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.switching.Purpose;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.SwitchingCalls;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoikiTest
@DisplayName("Unusual looks are told over the API to the coordinator and the TSO of the area alone")
class LookApiTests {
    private static final String REPORT = "unusual-looks?from=2026-02-26&to=2026-02-26";

    private final TestMarket market;
    private final SuppliedPoints points;
    private final ApplicationViews views;
    private final TestClock clock;

    @Autowired
    LookApiTests(TestMarket market, ApplicationContext hub, TestClock clock) {
        this.market = market;
        points = new SuppliedPoints(hub);
        views = hub.getBean(ApplicationViews.class);
        this.clock = clock;
    }

    @Test
    void looksByNightStandInTheReportOfTheirDay() throws Exception {
        clock.set("2026-02-26T10:00:00+09:00");
        String point = points.supplied("բ", "2026-03-18");
        SwitchingCalls retailer = calls("90013");
        String number = text(
                retailer.post(
                        "ampere-changes", "{%s, \"ampere\": 40}".formatted(head(point, "2026-03-18", "NONE", "窓口"))),
                "$.number");
        clock.set("2026-02-26T23:00:00+09:00");
        for (int look = 0; look < 21; look++) {
            views.find(number, Purpose.APPLICATION, TestCallers.caller("9001", Role.RETAILER));
        }

        HttpResponse<String> report = calls("10033").get(REPORT);

        assertThat(SwitchingCalls.<List<String>>read(report, "$.items[*].company"))
                .containsExactly("9001");
        assertThat(List.of(
                        text(report, "$.items[0].rule"),
                        text(report, "$.items[0].user"),
                        text(report, "$.items[0].day")))
                .containsExactly("NIGHT", "9001-admin", "2026-02-26");
        assertThat(SwitchingCalls.<Integer>read(report, "$.items[0].count")).isEqualTo(21);
        assertThat(SwitchingCalls.<Object>read(calls("70013").get(REPORT), "$.items"))
                .isEqualTo(SwitchingCalls.read(report, "$.items"));
        assertThat(SwitchingCalls.<List<Object>>read(calls("10066").get(REPORT), "$.items"))
                .isEmpty();
        assertThat(SwitchingCalls.<List<Object>>read(
                        calls("10033").get("unusual-looks?from=2026-02-27&to=2026-02-28"), "$.items"))
                .isEmpty();
        assertThat(retailer.get(REPORT).statusCode()).isEqualTo(403);
    }

    private SwitchingCalls calls(String operator) {
        return new SwitchingCalls(market.client(operator));
    }
}
