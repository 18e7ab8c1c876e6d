package org.koiki.metering.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.MeteringCase.AREA;
import static org.koiki.metering.MeteringCase.number;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.lake.Lake;
import org.koiki.lake.Reading;
import org.koiki.lake.SlotBatch;
import org.koiki.metering.MeteringCase;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
@DisplayName("The history of a feed-in point (受電地点)")
class FeedInHistoryTests {
    private static final String HOLDER = "95311";
    private static final String ANOTHER = "95411";
    private static final LocalDate DAY = LocalDate.parse("2016-03-28");
    private static final RequestPostProcessor GENERATOR =
            TestCallers.of("9531", Role.GENERATION_CONTRACT_HOLDER, "ENERGY_VIEW");
    private static final int OWN = 391;
    private static final int OTHERS = 392;
    private static final int WITHOUT_GENERATION = 393;
    private static final String PAGE = "/energy/points?purpose=BILLING&date=2016-03-%d&number=" + number(OWN);

    private final ApplicationContext hub;
    private final TestMarket companies;
    private final MockMvcTester http;
    private final JdbcClient jdbc;

    @Autowired
    FeedInHistoryTests(ApplicationContext hub, TestMarket companies, MockMvcTester http, JdbcClient jdbc) {
        this.hub = hub;
        this.companies = companies;
        this.http = http;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void valuesOfTwoDaysOfWhichOneIsUnderContract() {
        if (hub.getBean(Contracts.class).of(SupplyPointNumber.of(number(OWN))).isEmpty()) {
            MeteringCase market = new MeteringCase(hub, DAY.toString());
            market.feedIn(OWN, HOLDER);
            market.feedIn(OTHERS, ANOTHER);
            market.supply(WITHOUT_GENERATION, HOLDER, VoltageClass.LOW);
            fed(DAY);
            fed(DAY.plusDays(1));
        }
    }

    private void fed(LocalDate day) {
        hub.getBean(Lake.class).append(new SlotBatch(AREA, day, 1, "fed"), lines -> {
            lines.add(new Reading(number(OWN), 35_000L, 0));
            lines.add(new Reading(number(OTHERS), 45_000L, 0));
            lines.add(new Reading(number(WITHOUT_GENERATION), 55_000L, 0));
        });
    }

    private HttpResponse<String> days(String operator, int point) throws Exception {
        return companies
                .client(operator)
                .get("/api/v1/energy/points/%s/days?from=2016-03-27&to=2016-03-30&purpose=BILLING"
                        .formatted(number(point)));
    }

    @Test
    void isForItsHolderOnTheDaysOfItsContractAlone() throws Exception {
        HttpResponse<String> own = days(HOLDER, OWN);

        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(own.body(), "$[*].date")).containsExactly("2016-03-28");
        assertThat(JsonPath.<Object>read(own.body(), "$[0].kwh")).hasToString("3.5");
        for (int point : List.of(OTHERS, WITHOUT_GENERATION, 399)) {
            HttpResponse<String> other = days(HOLDER, point);
            assertThat(other.statusCode()).isEqualTo(404);
            assertThat(other.body()).contains("POINT-UNKNOWN");
        }
        assertThat(days(ANOTHER, OWN).statusCode()).isEqualTo(404);
        assertThat(looks(OWN)).contains("9531 DONE BILLING, 2016-03-27 – 2016-03-30", "9541 REFUSED BILLING");
        assertThat(looks(OTHERS)).containsExactly("9531 REFUSED BILLING");
    }

    private List<String> looks(int point) {
        return jdbc.sql("""
                select company, outcome, detail from audit.entry where action = 'energy.history' and subject = ?
                """)
                .param(number(point))
                .query((row, n) -> "%s %s %s"
                        .formatted(row.getString("company"), row.getString("outcome"), row.getString("detail")))
                .list();
    }

    @Test
    void isOnAScreenThatTheFilesLeadTo() {
        assertThat(get("/energy/files", GENERATOR)).hasStatusOk().bodyText().contains("href=\"/energy/points\"");
        assertThat(get(PAGE.formatted(28), GENERATOR)).hasStatusOk().bodyText().contains("1: 3.5 kWh (0)");
        assertThat(get(PAGE.formatted(29), GENERATOR))
                .bodyText()
                .contains("この日の値はありません")
                .contains("2016-03-28: 3.5 kWh")
                .doesNotContain("2016-03-29: 3.5 kWh");
        assertThat(get(PAGE.formatted(28), TestCallers.of("9541", Role.GENERATION_CONTRACT_HOLDER, "ENERGY_VIEW")))
                .bodyText()
                .contains("POINT-UNKNOWN");
    }

    @Test
    void needsTheRightToSeePointsForWhoIsARetailer() {
        assertThat(get(PAGE.formatted(28), TestCallers.of("9004", Role.RETAILER, "ENERGY_VIEW")))
                .hasStatus(403);
        assertThat(get(PAGE.formatted(28), TestCallers.of("9531", Role.GENERATION_CONTRACT_HOLDER, "MASTER_VIEW")))
                .hasStatus(403);
    }

    private MvcTestResult get(String path, RequestPostProcessor caller) {
        return http.get().uri(path).with(caller).exchange();
    }
}
