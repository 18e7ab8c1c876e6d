package org.koiki.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplyTests extends CommandTest {
    private static final String PATH = "/api/v1/switching/bulk-files";
    private static final String FILE =
            "{\"number\":\"B1\",\"stage\":\"%s\",\"rows\":3,\"acceptable\":%d,\"refused\":1,\"filed\":%d}";
    private static final String REFUSED =
            "{\"items\":[{\"row\":4,\"outcome\":\"REFUSED\",\"faults\":[{\"code\":\"SWI-1101\",\"field\":\"date\","
                    + "\"text\":{\"ja\":\"早い\",\"en\":\"too early\"},\"remedy\":{\"ja\":\"後に\",\"en\":\"later\"}}]}]}";

    @BeforeEach
    void writeFile() throws IOException {
        Files.writeString(folder.resolve("starts.csv"), "kind,supplyPoint\n");
        hub.on(PATH + "/B1/rows", request -> request.json(200, REFUSED));
    }

    @Test
    void judgesAFileAndAppliesForNothing() {
        hub.on(PATH, request -> request.json(201, FILE.formatted("CHECKED", 2, 0)));
        hub.on(PATH + "/B1", request -> request.json(200, FILE.formatted("DISCARDED", 2, 0)));

        int status = run("switch", "apply", file("starts.csv"));

        assertThat(status).isEqualTo(Exit.REFUSED);
        assertThat(out())
                .startsWith(file("starts.csv") + ":4 date  SWI-1101 too early later\n")
                .contains("3 rows, 2 acceptable, 1 refused");
        assertThat(hub.requests().getFirst().text()).startsWith("kind,supplyPoint");
    }

    @Test
    void filesTheRowsWhenItIsToldTo() {
        hub.on(PATH, request -> request.json(201, FILE.formatted("CHECKED", 2, 0)));
        hub.on(PATH + "/B1/confirm", request -> request.json(200, FILE.formatted("CONFIRMED", 2, 0)));
        hub.on(PATH + "/B1", request -> request.json(200, FILE.formatted("DONE", 0, 2)));

        int status = run("switch", "apply", file("starts.csv"), "--confirm");

        assertThat(status).isEqualTo(Exit.REFUSED);
        assertThat(out()).contains("3 rows, 2 filed, 1 refused");
    }

    @Test
    void takesOneOfTheTwoOptionsOnly() {
        assertThat(run("switch", "apply", file("starts.csv"), "--confirm", "--dry-run"))
                .isEqualTo(Exit.USAGE);
    }
}
