package org.koiki.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExchangeLoadTests extends CommandTest {
    private static final String PATH = "/api/v1/exchange-results/2016-05-31";

    @BeforeEach
    void writeResults() throws IOException {
        Files.writeString(folder.resolve("results.csv"), "market,area,participant,slot,bought,sold\n");
    }

    @Test
    void loadsAFileAndTellsTheVersions() {
        hub.on(
                PATH,
                request -> request.json(
                        201,
                        "{\"date\":\"2016-05-31\",\"repeated\":false,\"markets\":"
                                + "[{\"market\":\"SPOT\",\"version\":2,\"participants\":210,\"changed\":3}]}"));

        int status = run("exchange", "load", file("results.csv"), "--date", "2016-05-31");

        assertThat(status).isZero();
        assertThat(out()).isEqualTo("SPOT version 2: 210 participants, 3 changed\n");
        assertThat(hub.requests().getFirst().text()).startsWith("market,area");
    }

    @Test
    void printsEveryFaultWithItsLine() {
        hub.on(
                PATH,
                request -> request.json(
                        422,
                        "{\"status\":422,\"code\":\"EXCHANGE-SLOT\",\"faults\":[{\"code\":\"EXCHANGE-SLOT\",\"line\":3,"
                                + "\"column\":\"slot\",\"value\":\"49\",\"text\":{\"ja\":\"コマ\",\"en\":\"no slot\"}}]}"));

        int status = run("exchange", "load", file("results.csv"), "--date", "2016-05-31");

        assertThat(status).isEqualTo(Exit.REFUSED);
        assertThat(out()).isEqualTo(file("results.csv") + ":3 slot  EXCHANGE-SLOT no slot\n");
    }
}
