package org.koiki.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.message.MessageKinds;
import org.koiki.plan.PlanCodes;
import org.koiki.sandbox.JavaProcess;
import org.springframework.mock.env.MockEnvironment;

class KindsFileTests {
    @TempDir
    Path folder;

    @Test
    void aCodeCorrectedInTheFileIsWhatTheHubUses() throws Exception {
        Path file = Files.writeString(
                folder.resolve("kinds.csv"), CorrectedKinds.table().replace("W6,0260,", "W6,0261,"));

        Process hub = JavaProcess.of(CorrectedKinds.class, file.toString()).start();

        List<String> told = new String(hub.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(hub.waitFor()).isZero();
        assertThat(told)
                .containsExactly(
                        "intraday 0261",
                        "operations 0150|0160|0250|0261|0450|0460",
                        "texts 0260",
                        "0260 family false",
                        "0260 named false",
                        "0260 read true",
                        "0261 family true",
                        "0261 named true",
                        "0261 read true");
    }

    @Test
    void isNotReadOnceKindsAreInUse() throws Exception {
        Path file = Files.writeString(folder.resolve("kinds.csv"), CorrectedKinds.table());
        MockEnvironment settings = new MockEnvironment().withProperty("koiki.message-kinds", file.toString());
        assertThat(PlanCodes.isIntraday("0260")).isTrue();

        assertThatThrownBy(() -> KindsFile.use(settings)).isInstanceOf(IllegalStateException.class);
        assertThat(MessageKinds.builtIn().find("W6", "0260")).isPresent();
    }
}
