package org.koiki.metering.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
@DisplayName("The report of a correction")
class FileChangesTests {
    private static final RequestPostProcessor RETAILER = TestCallers.of("9026", Role.RETAILER, "ENERGY_VIEW");

    @Autowired
    ApplicationContext hub;

    @Autowired
    MockMvcTester http;

    private String name = "";

    @BeforeEach
    void aCorrection() {
        name = new CorrectedUsage(hub, "04", "90264").publish();
    }

    @Test
    void countsWhatChangedAndWhatStayed() {
        String report = page("/api/v1/energy/files/" + name + "/changes");

        assertThat(JsonPath.<Integer>read(report, "$.changed")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(report, "$.unchanged")).isEqualTo(1);
        assertThat(JsonPath.<String>read(report, "$.points[0].items[0].after")).isEqualTo("5");
    }

    @Test
    void isShownInEnglishToo() {
        assertThat(page("/energy/files/04/" + name + "/changes?lang=en"))
                .contains(
                        "Changes",
                        "1 changed, 0 added, 0 gone, 1 the same",
                        "Month energy (kWh)",
                        "Values of slots: 1");
    }

    @Test
    void isForWhomTheFileIs() {
        for (RequestPostProcessor other : new RequestPostProcessor[] {
            TestCallers.of("9029", Role.RETAILER, "ENERGY_VIEW"),
            TestCallers.of("1004", Role.TSO, "ENERGY_VIEW"),
            TestCallers.coordinator("ENERGY_VIEW")
        }) {
            assertThat(http.get()
                            .uri("/api/v1/energy/files/" + name + "/changes?area=04")
                            .with(other)
                            .exchange())
                    .hasStatus(404)
                    .bodyText()
                    .contains("ENERGY-FILE-NOT-FOUND");
        }
    }

    private String page(String path) {
        return assertThat(http.get().uri(path).with(RETAILER).exchange())
                .hasStatusOk()
                .bodyText()
                .actual();
    }
}
