package org.koiki.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.client.ApplicationRequest.Customer;
import org.koiki.client.ApplicationRequest.Head;
import org.koiki.client.ApplicationRequest.SwitchStart;
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

    private static JsonNode content(Request request) {
        return Json.MAPPER.readTree(new String(request.body(), StandardCharsets.UTF_8));
    }
}
