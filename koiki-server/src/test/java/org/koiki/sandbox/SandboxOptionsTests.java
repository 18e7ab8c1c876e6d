package org.koiki.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxOptionsTests {
    @Test
    void hasDefaultsForEverything() {
        assertThat(SandboxOptions.parse())
                .isEqualTo(
                        new SandboxOptions(Path.of("data").toAbsolutePath(), 8443, null, null, 100_000, false, false));
    }

    @Test
    void takesEveryOption() {
        var options = SandboxOptions.parse(
                "--data",
                "/somewhere/else",
                "--port",
                "0",
                "--clock",
                "2016-05-30T10:00:00+09:00",
                "--market",
                "/",
                "--points",
                "2000",
                "--quiet",
                "--reset");

        assertThat(options)
                .isEqualTo(new SandboxOptions(
                        Path.of("/somewhere/else"),
                        0,
                        Instant.parse("2016-05-30T01:00:00Z"),
                        Path.of("/"),
                        2_000,
                        true,
                        true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port 65534",
                "--port x",
                "--points many",
                "--points 1000001",
                "--clock tomorrow",
                "--data",
                "--market no-such-folder",
                "--colour red"
            })
    void saysInJapaneseAndEnglishWhatIsWrong(String commandLine) {
        assertThatThrownBy(() -> SandboxOptions.parse(commandLine.split(" ")))
                .isInstanceOf(UsageException.class)
                .extracting(Throwable::getMessage)
                .asString()
                .containsPattern("\\p{InHiragana}")
                .hasLineCount(2);
    }
}
