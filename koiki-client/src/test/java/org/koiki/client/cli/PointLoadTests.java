package org.koiki.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PointLoadTests extends CommandTest {
    private static final String PATH = "/api/v1/supply-points/loads";
    private static final String COUNTS =
            "{\"id\":7,\"kind\":\"POINTS\",\"lines\":3,\"added\":%d,\"changed\":0,\"unchanged\":0,"
                    + "\"waiting\":0,\"refused\":%d,\"faults\":[%s]}";

    @BeforeEach
    void writePoints() throws IOException {
        Files.writeString(folder.resolve("points.csv"), "number,family\n");
    }

    @Test
    void loadsAFileAndTellsWhatBecameOfIt() {
        hub.on(PATH, request -> request.json(200, COUNTS.formatted(3, 0, "")));

        int status = run("switch", "load", file("points.csv"));

        assertThat(status).isZero();
        assertThat(out()).startsWith("load 7, POINTS: 3 lines, 3 added");
        assertThat(hub.requests().getFirst().text()).startsWith("number,family");
    }

    @Test
    void printsEveryFaultWithItsLine() {
        String fault = "{\"line\":3,\"column\":\"number\",\"code\":\"POINT-NUMBER\",\"value\":\"x\","
                + "\"text\":{\"ja\":\"番号\",\"en\":\"no number\"}}";
        hub.on(PATH, request -> request.json(200, COUNTS.formatted(2, 1, fault)));

        int status = run("switch", "load", file("points.csv"));

        assertThat(status).isEqualTo(Exit.REFUSED);
        assertThat(out()).startsWith(file("points.csv") + ":3 number  POINT-NUMBER no number\n");
    }

    @Test
    void aFileThatIsNotThereIsAMistakeOfTheCaller() {
        assertThat(run("switch", "load", file("none.csv"))).isEqualTo(Exit.USAGE);
    }
}
