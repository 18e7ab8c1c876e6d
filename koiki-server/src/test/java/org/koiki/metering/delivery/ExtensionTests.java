package org.koiki.metering.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.delivery.SampleEnergy.dayName;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
@DisplayName("Extensions of files")
class ExtensionTests {
    private static final String RECEIVER = "90199";
    private static final RequestPostProcessor CALLER =
            TestCallers.of("9019", Role.RETAILER, "ENERGY_VIEW", "ENERGY_FILE");

    @Autowired
    ApplicationContext hub;

    @Autowired
    TestMarket market;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void areListedFromWhenTheyAreTakenAndBeforeFixedUsage() throws Exception {
        SampleEnergy energy = new SampleEnergy(hub);
        EnergyFile fixed = energy.write("09", RECEIVER, dayName("W5", "1210", "2016-05-27"), 1);
        EnergyFile exchange = energy.write("09", RECEIVER, dayName("W5", "1310", "2016-05-27"), 2);
        EnergyFile extra = energy.write("09", RECEIVER, dayName("W5", "1420", "2016-05-27"), 3);
        EnergyFile corrected = energy.write("09", RECEIVER, exchange.name().at(1, 0), 4);
        clock.set("2016-05-27T18:00:00+09:00");
        energy.publish(fixed, exchange);
        String name = corrected.name().zip();
        MutualTlsClient client = market.client(RECEIVER);
        FieldClient field = new FieldClient(market.client(RECEIVER).withoutLogin(), "/wheeling/09");
        String files = "/api/v1/energy/files";

        assertThat(field.listed())
                .containsKey(fixed.name().zip())
                .doesNotContainKey(exchange.name().zip());
        assertThat(client.get(files + "/" + exchange.name().zip()).statusCode()).isEqualTo(404);
        assertThat(page()).doesNotContain(exchange.name().zip()).doesNotContain("checked");

        clock.set("2016-05-27T18:01:00+09:00");
        HttpResponse<String> taken = take(client, "[\"EXCHANGE\"]");
        energy.publish(corrected, extra);

        assertThat(JsonPath.<List<Boolean>>read(taken.body(), "$[*].taken")).containsExactly(true, false, false);
        assertThat(field.listed())
                .containsKeys(name, fixed.name().zip())
                .doesNotContainKey(exchange.name().zip())
                .doesNotContainKey(extra.name().zip());
        String list = client.get("/wheeling/09/FileListReceiver").body();
        assertThat(list.indexOf(name)).isLessThan(list.indexOf(fixed.name().zip()));
        assertThat(client.get(files + "/" + name).statusCode()).isEqualTo(200);
        assertThat(page()).contains(name).contains("checked");
        assertThat(audited()).isEqualTo("taken: [EXCHANGE]");

        assertThat(take(client, "[]").statusCode()).isEqualTo(200);
        assertThat(field.listed()).doesNotContainKey(name);
        assertThat(take(client, "[\"NOTHING\"]").statusCode()).isEqualTo(400);
        assertThat(take(client, "null").statusCode()).isEqualTo(400);
    }

    @Test
    void areChosenOnScreen() {
        assertThat(http.post()
                        .uri("/energy/extensions")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("taken=EXTRA")
                        .with(TestCallers.of("9124", Role.RETAILER, "ENERGY_VIEW", "ENERGY_FILE"))
                        .with(csrf())
                        .exchange())
                .hasRedirectedUrl("/energy/files?done=energy.extensions");

        assertThat(hub.getBean(Extensions.class).takers(clock.today()).take(Extension.EXTRA, "91240"))
                .isTrue();
    }

    private static HttpResponse<String> take(MutualTlsClient client, String extensions) throws Exception {
        return client.send(client.request("/api/v1/energy/extensions")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"taken\":" + extensions + "}")));
    }

    private String page() {
        return assertThat(http.get().uri("/energy/files").with(CALLER).exchange())
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    private String audited() {
        return jdbc.sql("select detail from audit.entry where action = 'energy.extensions' and company = '9019'")
                .query((row, n) -> row.getString(1))
                .single();
    }
}
