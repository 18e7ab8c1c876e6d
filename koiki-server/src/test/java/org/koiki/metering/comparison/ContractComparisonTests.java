package org.koiki.metering.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.MeteringCase.AREA;
import static org.koiki.metering.MeteringCase.HOTARU;
import static org.koiki.metering.MeteringCase.SAKURA;
import static org.koiki.metering.MeteringCase.TSO;
import static org.koiki.metering.MeteringCase.number;
import static org.koiki.metering.MeteringCase.row;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.Due;
import org.koiki.metering.MeteringCase;
import org.koiki.participant.Role;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KoikiTest
@DisplayName("The files of a day compared with its contracts")
class ContractComparisonTests {
    private final ApplicationContext hub;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final MockMvcTester http;

    @Autowired
    ContractComparisonTests(ApplicationContext hub, TestClock clock, JdbcClient jdbc, MockMvcTester http) {
        this.hub = hub;
        this.clock = clock;
        this.jdbc = jdbc;
        this.http = http;
    }

    @Test
    void tellWhichPointsGoToAnotherRetailerThanTheirContractSays() throws Exception {
        clock.set("2016-04-21T12:00:00+09:00");
        MeteringCase market = new MeteringCase(hub, "2016-04-21");
        market.supply(61, SAKURA, VoltageClass.LOW);
        market.supply(62, SAKURA, VoltageClass.LOW);
        market.taken(5, "a", row(61, "1", 0));
        market.supply(63, HOTARU, VoltageClass.LOW);
        market.cancel(62);
        market.supply(62, HOTARU, VoltageClass.LOW);
        assertThat(get(TSO)).contains("ENERGY-NOT-COMPARED");

        clock.set("2016-04-22T02:45:00+09:00");
        ComparisonTask task = hub.getBean(ComparisonTask.class);
        task.run(new Due("energy.comparison", "2016-04-22", clock.now()));
        task.compare();

        String all = get(TSO);
        assertThat(JsonPath.<Integer>read(all, "$.points")).isEqualTo(3);
        assertThat(JsonPath.<Integer>read(all, "$.differences")).isEqualTo(2);
        assertThat(JsonPath.<List<String>>read(all, "$.shown[*].point")).containsExactly(number(62), number(63));
        assertThat(JsonPath.<String>read(all, "$.shown[0].served")).isEqualTo(SAKURA);
        assertThat(JsonPath.<List<String>>read(get(SAKURA), "$.shown[*].point")).containsExactly(number(62));
        assertThat(get("10066")).contains("ENERGY-NO-OPERATOR");
        assertThat(http.get()
                        .uri("/energy/gaps?date=2016-04-21")
                        .with(TestCallers.of("1001", Role.TSO, "ENERGY_VIEW"))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("2016-04-22 02:45:00 に 3 地点を突合し、差異は 2 地点でした。", number(62), number(63));
        assertThat(jdbc.sql(
                                "select count(*) from notice.notice where kind = 'energy.difference' and key = '01/2016-04-21'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isMadeUpForByANodeThatStartsAfterTheOneThatTheNightAskedIsGone() throws Exception {
        clock.set("2016-05-04T12:00:00+09:00");
        MeteringCase market = new MeteringCase(hub, "2016-05-04");
        market.supply(64, SAKURA, VoltageClass.LOW);
        market.taken(5, "a", row(64, "1", 0));
        clock.set("2016-05-05T08:00:00+09:00");

        hub.getAutowireCapableBeanFactory().createBean(ComparisonTask.class).compare();

        assertThat(jdbc.sql("select points from metering.comparison where area = 1 and day = '2016-05-04'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private String get(String operator) throws Exception {
        return hub.getBean(TestMarket.class)
                .client(operator)
                .get("/api/v1/energy/" + AREA + "/2016-04-21/comparison")
                .body();
    }
}
