package org.koiki.metering.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

/** The operator has set limits of its own from {@link KoikiTest}'s far day on. */
@KoikiTest
@DisplayName("Limits of connection tests")
class KitLimitsTests {
    @Autowired
    Kit kit;

    @Autowired
    TestClock clock;

    @Autowired
    TestMarket market;

    @Test
    void areTheHubsOwnAtFirst() {
        assertThat(kit.retry()).isEqualTo(Duration.ofSeconds(5));
        assertThat(kit.slow()).isEqualTo(Duration.ofSeconds(8));
        assertThat(kit.mostSeen()).isEqualTo(2_000);
        assertThat(kit.ahead()).isEqualTo(Duration.ofDays(366));
    }

    @Test
    void areTheOperatorsFromItsDayOn() throws Exception {
        clock.set("2099-01-10T10:00:00+09:00");

        HttpResponse<String> refused = market.client("90678")
                .post(
                        "/api/v1/energy/connection-tests",
                        "application/json",
                        "{\"area\":\"08\",\"bookedFor\":\"2099-02-10T10:00:00+09:00\"}");

        assertThat(kit.retry()).isEqualTo(Duration.ofSeconds(7));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("ENERGY-TEST-TIME");
    }
}
