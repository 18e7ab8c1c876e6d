package org.koiki.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestAuthority;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

@KoikiTest
class ActuatorTests {
    @Autowired
    TestMarket market;

    @LocalManagementPort
    int port;

    @Test
    void showsHealthAndMetricsToWhoeverIsOnTheMachine() throws Exception {
        market.client(TestAuthority.ca().client("CN=stranger")).get("/api/v1/plans");

        assertThat(get("health").body()).contains("\"status\":\"UP\"");
        assertThat(get("prometheus").body())
                .contains(
                        "koiki_refusals_total{",
                        "koiki_plan_stage_seconds_bucket{",
                        "http_server_requests_seconds_count{",
                        "hikaricp_connections_active",
                        "hikaricp_connections_max",
                        "hikaricp_connections_pending",
                        "hikaricp_connections_timeout_total",
                        "jvm_memory_used_bytes",
                        "process_cpu_usage",
                        "logback_events_total{");
    }

    @Test
    void showsNothingElse() throws Exception {
        assertThat(get("env").statusCode()).isNotEqualTo(200);
        assertThat(get("../plans").statusCode()).isNotEqualTo(200);
        assertThat(market.client("99016").get("/actuator/health").body()).doesNotContain("\"status\":\"UP\"");
    }

    private HttpResponse<String> get(String endpoint) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + "/actuator/" + endpoint);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
