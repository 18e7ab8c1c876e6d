package org.koiki.sandbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@KoikiTest
class NoDoorTests {
    @Autowired
    ServletWebServerApplicationContext hub;

    @Autowired
    TestMarket market;

    @Test
    void onlyTheTlsPortIsOpenOutsideTheSandbox() {
        var tomcat = ((TomcatWebServer) requireNonNull(hub.getWebServer())).getTomcat();

        assertThat(tomcat.getService().findConnectors())
                .singleElement()
                .satisfies(connector -> assertThat(connector.getScheme()).isEqualTo("https"));
    }

    @Test
    void nothingOfTheSandboxIsThereOutsideTheSandbox() {
        assertThat(hub.getBeanDefinitionNames())
                .filteredOn(name -> hub.getType(name) != null)
                .noneMatch(name -> requireNonNull(hub.getType(name)).getName().startsWith("org.koiki.sandbox."));
    }

    @Test
    void thePagesOfTheDoorAreUnknownOutsideTheSandbox() throws Exception {
        var answer = market.client("99016").get("/door/clock");

        assertThat(answer.statusCode()).isIn(302, 404);
    }
}
