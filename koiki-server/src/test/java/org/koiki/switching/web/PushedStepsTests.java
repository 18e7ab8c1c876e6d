package org.koiki.switching.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.participant.Role;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.Switches;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Desk;
import org.koiki.testing.Await;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestWebhooks;
import org.koiki.testing.TestWebhooks.Posted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
@DisplayName("Steps of a switch come by webhook, each once, to those whom they concern")
class PushedStepsTests {
    private static final String PATH = "/switching-9004";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 25);
    private static final Caller GAINING = TestCallers.caller("9004", Role.RETAILER);
    private static final Caller LOSING = TestCallers.caller("9001", Role.RETAILER);
    private static final Caller TSO = TestCallers.caller("1003", Role.TSO);

    private final ApplicationContext hub;
    private final MockMvcTester http;
    private final TestClock clock;
    private final RequestPostProcessor administrator = TestCallers.of("9004", Role.RETAILER, "NOTICE_ADMIN");
    private int webhook;

    @Autowired
    PushedStepsTests(ApplicationContext hub, MockMvcTester http, TestClock clock) {
        this.hub = hub;
        this.http = http;
        this.clock = clock;
    }

    @BeforeEach
    void subscribe() throws Exception {
        clock.set("2026-06-01T10:00:00+09:00");
        String added = http.post()
                .uri("/api/v1/webhooks")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"url\": \"" + TestWebhooks.url(PATH) + "\"}")
                .with(administrator)
                .exchange()
                .getResponse()
                .getContentAsString();
        webhook = JsonPath.read(added, "$.webhook.id");
    }

    @AfterEach
    void unsubscribe() {
        assertThat(http.delete().uri("/api/v1/webhooks/" + webhook).with(administrator))
                .hasStatus(204);
    }

    @Test
    void theOtherHalfTheMatchAndTheEffectAreTold() {
        String point = new SuppliedPoints(hub).supplied("ყ", DAY.toString());
        Applications applications = hub.getBean(Applications.class);
        Desk desk = hub.getBean(Desk.class);

        String start = applications
                .apply(Switches.starting(point, DAY), null, GAINING)
                .application()
                .number();
        applications.apply(Switches.ending(point, DAY, null), null, LOSING);
        desk.accept(start, null, TSO);
        clock.set(DAY + "T10:00:00+09:00");
        desk.complete(start, null, TSO);
        Await.until("all three steps are posted", () -> kinds(start).size() >= 3);

        assertThat(kinds(start))
                .containsExactlyInAnyOrder("application.joined", "application.matched", "application.completed");
        assertThat(posted(start))
                .allSatisfy(body -> assertThat(body).contains(point).doesNotContain("山田"));
    }

    private static List<String> kinds(String number) {
        return posted(number).stream()
                .map(body -> JsonPath.<String>read(body, "$.notice.kind"))
                .toList();
    }

    private static List<String> posted(String number) {
        return TestWebhooks.at(PATH).stream()
                .map(Posted::body)
                .filter(body -> body.contains(number))
                .toList();
    }
}
