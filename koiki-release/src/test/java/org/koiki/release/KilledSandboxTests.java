package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledSandboxTests {
    private static final Path SAMPLE = Path.of("../koiki-message/src/test/resources/W6_0250_20160531_00_99016_6.xml")
            .toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void goesOnWithEverythingThatWasAcknowledged() throws Exception {
        Path data = folder.resolve("data");
        try (var killed = RunningSandbox.start(data, "--clock", "2016-05-30T10:00:00+09:00")) {
            Release.Ended filing = Release.unpacked().shell("./koiki plan submit " + SAMPLE + " " + killed.as("99016"));
            assertThat(filing.status()).as(filing.output()).isZero();

            killed.kill();
        }

        try (var again = RunningSandbox.start(data)) {
            assertThat(Release.unpacked()
                            .shell("./koiki plan list " + again.as("99016"))
                            .output())
                    .contains("0250-20160531-LZ016");
            assertThat(Release.unpacked().shell("./koiki clock --data " + data).output())
                    .startsWith("2016-05-30T10:");
        }
    }
}
