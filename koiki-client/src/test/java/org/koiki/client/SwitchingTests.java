package org.koiki.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.client.ApplicationRequest.Customer;
import org.koiki.client.ApplicationRequest.CustomerDataChange;
import org.koiki.client.ApplicationRequest.Generator;
import org.koiki.client.ApplicationRequest.Head;
import org.koiki.client.ApplicationRequest.MoveIn;
import org.koiki.client.ApplicationRequest.SwitchStart;
import org.koiki.client.ApplicationRequest.Visit;
import org.koiki.client.testing.TestHub.Request;
import tools.jackson.databind.JsonNode;

class SwitchingTests extends HubTest {
    private static final String POINT = "0600000000000000000001";
    private static final LocalDate DAY = LocalDate.of(2016, 6, 20);
    private static final Customer CUSTOMER = new Customer(null, "山田太郎", null);
    private static final String RECEIVED = """
            {"number":"A00000000001","kind":"SWITCH_START","family":"HV","supplyPoint":"%s","stage":"WITH_TSO","wishedOn":"%s","version":1}
            """.formatted(POINT, DAY);

    @BeforeEach
    void answer() {
        hub.on("/api/v1/switching/switch-starts", request -> request.json(201, RECEIVED));
    }

    @Test
    void aStartOfHighVoltageTellsItsWorksAndItsPower() {
        SwitchStart start = new SwitchStart(
                Head.of(POINT, "HV", DAY, "1", true).with("CAPACITY_UP"),
                true,
                "R00000000001",
                "LZ016",
                null,
                null,
                null,
                350,
                CUSTOMER);

        Application received = koiki.switching().file(start, "key-1");

        assertThat(received.stage()).isEqualTo("WITH_TSO");
        assertThat(hub.requests()).singleElement().satisfies(request -> {
            assertThat(request.subject()).isEqualTo("CN=99016");
            assertThat(request.header("Idempotency-Key")).isEqualTo("key-1");
            JsonNode sent = content(request);
            assertThat(sent.at("/head/works").asString()).isEqualTo("CAPACITY_UP");
            assertThat(sent.at("/power").asInt()).isEqualTo(350);
            assertThat(sent.at("/ampere").isNull()).isTrue();
        });
    }

    @Test
    void aStartTellsTheMeterWorksAndTheCurrentThatItChanges() {
        Head head = Head.of(POINT, "LV", DAY, "1", true).with("METER");
        SwitchStart start = new SwitchStart(head, false, null, "LZ016", "LIGHT", "AMPERE_BREAKER", 40, null, CUSTOMER);

        koiki.switching().file(start, "key-2");

        JsonNode sent = content(hub.requests().getFirst());
        assertThat(sent.at("/head/works").asString()).isEqualTo("METER");
        assertThat(sent.at("/ampere").asInt()).isEqualTo(40);
        assertThat(sent.at("/power").isNull()).isTrue();
    }

    @Test
    void aPlainStartLeavesWorksCurrentAndPowerToTheHub() {
        SwitchStart start = SwitchStart.of(
                Head.of(POINT, "LV", DAY, "1", true), true, null, "LZ016", "LIGHT", "MEASURED_DEMAND", CUSTOMER);

        koiki.switching().file(start, "key-3");

        JsonNode sent = content(hub.requests().getFirst());
        assertThat(sent.at("/head/works").isNull()).isTrue();
        assertThat(sent.at("/head/date").asString()).isEqualTo("2016-06-20");
        assertThat(sent.at("/customer/name").asString()).isEqualTo("山田太郎");
    }

    @Test
    void aVisitItsWitnessAndAGeneratorGoInTheHubsOwnWords() {
        hub.on("/api/v1/switching/move-ins", request -> request.json(201, RECEIVED));
        hub.on("/api/v1/switching/customer-data-changes", request -> request.json(201, RECEIVED));
        Head head = Head.of(POINT, "LV", DAY, "1", true).answeredBy("申込 花子", "03-0000-0000", "WORK");
        Visit visit = Visit.witnessed(DAY, LocalTime.of(9, 30), "管理人");
        Generator generator = new Generator("A00000F000", "SOLAR", new BigDecimal("9.90"), LocalDate.of(2036, 3, 31));

        koiki.switching()
                .file(new MoveIn(head, "LZ016", null, null, CUSTOMER, LocalTime.of(8, 0), null, visit), "key-4");
        koiki.switching().file(new CustomerDataChange(head, CUSTOMER, "見本市1-2-3", null, generator), "key-5");

        JsonNode moveIn = content(hub.requests().getFirst());
        assertThat(moveIn.at("/time").asString()).isEqualTo("08:00");
        assertThat(moveIn.at("/visit/witnessTime").asString()).isEqualTo("09:30");
        assertThat(moveIn.at("/head/phoneKind").asString()).isEqualTo("WORK");
        JsonNode change = content(hub.requests().getLast());
        assertThat(change.at("/generator/output").decimalValue()).isEqualByComparingTo("9.9");
        assertThat(change.at("/address").asString()).isEqualTo("見本市1-2-3");
    }

    private static JsonNode content(Request request) {
        return Json.MAPPER.readTree(new String(request.body(), StandardCharsets.UTF_8));
    }
}
