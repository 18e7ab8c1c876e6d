package org.koiki.metering.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** On days from {@link KoikiTest}'s far one on, a company may ask three times at once and once a second. */
@KoikiTest
@DisplayName("Who asks for energy too often")
class EnergyRatesTests {
    private static final int TRIES = 50;
    private static final String LIST = "/wheeling/10/FileListReceiver";
    private static final String FILES = "/api/v1/energy/files";

    @Autowired
    TestMarket market;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester screens;

    @BeforeEach
    void strictDay() {
        clock.set("2099-01-01T10:00:00+09:00");
    }

    @Test
    void isTurnedAwayByTheApiWithCodeLimitsAndWait() throws Exception {
        HttpResponse<String> refused = asked(market.client("90440"), FILES, answer -> answer.statusCode() == 429);

        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.body())
                .contains("ENERGY-TOO-MANY", "毎秒 1 件、一時的に 3 件まで", "1 requests a second and 3 at once");
    }

    @Test
    void isTurnedAwayByTheDoorOfTheFieldAsByABusyServer() throws Exception {
        MutualTlsClient client = market.client("90440").withoutLogin();

        HttpResponse<String> refused = asked(client, LIST, answer -> answer.statusCode() != 200);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(refused.body()).startsWith("ENERGY-TOO-MANY 1社あたり毎秒 1 件").contains("\nUp to 1 requests a second");
    }

    @Test
    void countsTheFilesOfAllDoorsTogether() throws Exception {
        asked(market.client("90360").withoutLogin(), LIST, answer -> answer.statusCode() == 503);

        HttpResponse<String> manifest = asked(
                market.client("90360"), "/api/v1/energy/manifests/10/2016-05-30", answer -> answer.statusCode() == 429);

        assertThat(manifest.body()).contains("ENERGY-TOO-MANY");
    }

    @Test
    void isTurnedAwayFromTheHistoryOfPoints() throws Exception {
        HttpResponse<String> refused =
                asked(market.client("90440"), "/api/v1/energy/points/1/days", answer -> answer.statusCode() == 429);

        assertThat(refused.body()).contains("ENERGY-TOO-MANY");
    }

    @Test
    void standsInNobodysWayAndMayLookAtItsScreens() throws Exception {
        asked(market.client("90440"), FILES, answer -> answer.statusCode() == 429);

        assertThat(market.client("90040").get(FILES).statusCode()).isEqualTo(200);
        assertThat(screens.get().uri("/energy/files").with(TestCallers.of("9044", Role.RETAILER, "ENERGY_VIEW")))
                .hasStatusOk();
    }

    @Test
    void isServedOnAnyOtherDay() throws Exception {
        asked(market.client("90440"), FILES, answer -> answer.statusCode() == 429);
        clock.set(TestClock.START);

        assertThat(IntStream.range(0, TRIES).map(i -> status(FILES)).distinct()).containsExactly(200);
    }

    private int status(String path) {
        try {
            return market.client("90440").get(path).statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> asked(
            MutualTlsClient client, String path, Predicate<HttpResponse<String>> wanted) throws Exception {
        for (int asked = 1; asked < TRIES; asked++) {
            HttpResponse<String> answer = client.get(path);
            if (wanted.test(answer)) {
                return answer;
            }
        }
        return client.get(path);
    }
}
