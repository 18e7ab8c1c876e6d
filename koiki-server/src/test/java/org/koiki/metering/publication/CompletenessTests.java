package org.koiki.metering.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.MeteringCase.AREA;
import static org.koiki.metering.MeteringCase.HOTARU;
import static org.koiki.metering.MeteringCase.SAKURA;
import static org.koiki.metering.MeteringCase.TSO;
import static org.koiki.metering.MeteringCase.number;
import static org.koiki.metering.MeteringCase.row;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.metering.MeteringCase;
import org.koiki.participant.Role;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
@DisplayName("How complete a day is (充足状況)")
class CompletenessTests {
    private static final RequestPostProcessor OF_TSO = TestCallers.of("1001", Role.TSO, "ENERGY_VIEW");
    private static final RequestPostProcessor OF_SAKURA = TestCallers.of("9004", Role.RETAILER, "ENERGY_VIEW");

    private final ApplicationContext hub;
    private final TestClock clock;
    private final TestMarket companies;
    private final MockMvcTester http;

    @Autowired
    CompletenessTests(ApplicationContext hub, TestClock clock, TestMarket companies, MockMvcTester http) {
        this.hub = hub;
        this.clock = clock;
        this.companies = companies;
        this.http = http;
    }

    /** Noon; of the first slot the value of one of Sakura's two points is lacking, and nothing has come of the others. */
    private MeteringCase market(String day) throws Exception {
        clock.set(day + "T12:00:00+09:00");
        MeteringCase market = new MeteringCase(hub, day);
        market.supply(401, SAKURA, VoltageClass.LOW);
        market.supply(402, SAKURA, VoltageClass.SPECIAL_HIGH);
        market.supply(403, HOTARU, VoltageClass.LOW);
        market.taken(1, "a", row(401, "1", 0), row(402, "", 1), row(403, "3", 0));
        hub.getBean(Publishing.class).run();
        return market;
    }

    @Test
    void isSummedUpForTheAreaOverTheSlotsThatHaveEnded() throws Exception {
        market("2016-06-25");

        for (String operator : List.of(TSO, "70013")) {
            String sum = get(operator, "2016-06-25/completeness/sum");
            assertThat(sum(sum)).isEqualTo("DEMAND 72 3 2 70 2.77");
            assertThat(slots(sum)).hasSize(24).startsWith("1 LACKING 3 3 2 1 66.66", "2 UNPUBLISHED 3 0 0 3 0.0");
            assertThat(sum(get(operator, "2016-06-25/completeness/sum?retailer=" + HOTARU)))
                    .isEqualTo("DEMAND 24 1 1 23 4.16");
        }
        assertThat(get(TSO, "2016-06-24/completeness/sum")).isEqualTo("[]");
        assertThat(get(TSO, "2016-06-25/completeness/sum?retailer=90259")).isEqualTo("[]");
    }

    @Test
    void isToldARetailerOfItsOwnPointsAlone() throws Exception {
        market("2016-06-26");

        for (String query : List.of("", "?retailer=" + HOTARU)) {
            String own = get(SAKURA, "2016-06-26/completeness/sum" + query);
            assertThat(sum(own)).isEqualTo("DEMAND 48 2 1 47 2.08");
            assertThat(slots(own)).startsWith("1 LACKING 2 2 1 1 50.0", "2 UNPUBLISHED 2 0 0 2 0.0");
        }
        assertThat(slots(get(HOTARU, "2016-06-26/completeness/sum"))).startsWith("1 COMPLETE 1 1 1 0 100.0");
        assertThat(JsonPath.<List<String>>read(get(SAKURA, "2016-06-26/completeness"), "$[*].retailer"))
                .containsExactly(SAKURA);
        assertThat(JsonPath.<List<String>>read(get(TSO, "2016-06-26/completeness"), "$[*].retailer"))
                .containsExactly(SAKURA, HOTARU);
        for (String path : List.of("completeness", "completeness/sum?retailer=" + SAKURA)) {
            assertThat(get("10066", "2016-06-26/" + path)).contains("ENERGY-NO-OPERATOR");
        }
        assertThat(get(TSO, "gaps/2016-06-26/1/points?retailer=" + SAKURA)).contains(number(402));
        assertThat(get(TSO, "gaps/2016-06-26/1/points?retailer=" + HOTARU)).doesNotContain(number(402));
        assertThat(get(HOTARU, "gaps/2016-06-26/1/points?retailer=" + SAKURA)).doesNotContain(number(402));
    }

    @Test
    void isToldOfADayWhoseRosterIsKeptNoMore() throws Exception {
        market("2016-06-27");
        clock.set("2016-08-29T12:00:00+09:00");

        assertThat(sum(get(TSO, "2016-06-27/completeness/sum"))).isEqualTo("DEMAND 144 3 2 142 1.38");
        assertThat(sum(get(SAKURA, "2016-06-27/completeness/sum"))).isEqualTo("DEMAND 96 2 1 95 1.04");
        assertThat(get(SAKURA, "gaps/2016-06-27/1/points").lines()).hasSize(1);
    }

    @Test
    void isToldOfGenerationByItself() throws Exception {
        clock.set("2016-06-28T12:00:00+09:00");
        take("\"GENERATION\"");
        MeteringCase market = new MeteringCase(hub, "2016-06-28");
        market.supply(401, SAKURA, VoltageClass.LOW);
        market.feedIn(404, HOTARU);
        market.taken(1, "a", row(401, "1", 0), row(404, "4", 0));
        hub.getBean(Publishing.class).run();

        assertThat(JsonPath.<List<String>>read(get(TSO, "2016-06-28/completeness/sum"), "$[*].direction"))
                .containsExactly("DEMAND", "FEED_IN");
        assertThat(sum(get(HOTARU, "2016-06-28/completeness/sum"))).isEqualTo("FEED_IN 24 1 1 23 4.16");
        assertThat(page("date=2016-06-28&direction=FEED_IN", OF_TSO))
                .contains(HOTARU, "direction=FEED_IN&amp;retailer=" + HOTARU)
                .doesNotContain(SAKURA);
        take("");
    }

    private void take(String extensions) throws Exception {
        MutualTlsClient client = companies.client(HOTARU);
        client.send(client.request("/api/v1/energy/extensions")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"taken\":[" + extensions + "]}")));
    }

    @Test
    void isShownToTheTsoWithTheRetailersOfItsAreaAndToARetailerAlone() throws Exception {
        market("2016-06-29");

        assertThat(page("date=2016-06-29", OF_TSO))
                .contains("エリア合計", "2.77", SAKURA + " 1 欠測あり 1/2", HOTARU + " 1 すべてあり 1/1", HOTARU + " 2 公開前 0/1")
                .contains("/energy/gaps/01/2016-06-29/1?direction=DEMAND&amp;retailer=" + SAKURA);
        assertThat(page("date=2016-06-29&retailer=" + HOTARU, OF_TSO))
                .contains("受信者の合計", "4.16")
                .doesNotContain(SAKURA);
        assertThat(page("date=2016-06-29&area=01", OF_SAKURA))
                .contains("自社の合計", "2.08")
                .doesNotContain(HOTARU);
        assertThat(page("date=2016-06-29&area=01&retailer=" + HOTARU, OF_SAKURA))
                .contains("2.08")
                .doesNotContain(HOTARU + "</code>");
        assertThat(page("date=2016-06-29&area=01", TestCallers.coordinator("ENERGY_VIEW")))
                .contains("エリア合計", SAKURA);
        assertThat(page("date=2016-06-23", OF_TSO)).contains("この日の供給地点はまだ分かりません");
        assertThat(http.get()
                        .uri("/energy/completeness")
                        .with(TestCallers.of("9999", Role.RETAILER, "ENERGY_VIEW"))
                        .exchange())
                .hasStatus(403);
    }

    private String page(String query, RequestPostProcessor caller) {
        return assertThat(http.get()
                        .uri("/energy/completeness?" + query)
                        .with(caller)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    private String get(String operator, String path) throws Exception {
        return companies
                .client(operator)
                .get("/api/v1/energy/" + AREA + "/" + path)
                .body();
    }

    private static String sum(String body) {
        return JsonPath.<List<Map<String, Object>>>read(body, "$").stream()
                .map(day -> day.get("direction") + " " + counts(day))
                .reduce("", (one, other) -> one + other);
    }

    private static List<String> slots(String body) {
        return JsonPath.<List<Map<String, Object>>>read(body, "$[0].slots[*]").stream()
                .map(slot -> slot.get("slot") + " " + slot.get("state") + " " + counts(slot))
                .toList();
    }

    private static String counts(Map<String, Object> of) {
        return "%s %s %s %s %s"
                .formatted(of.get("points"), of.get("present"), of.get("valued"), of.get("missing"), of.get("percent"));
    }
}
