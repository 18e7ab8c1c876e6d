package org.koiki.metering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.Problem;

@DisplayName("A body packed with zstd")
class PackedBodyTests {
    private static final byte[] TEXT = "point,energy,quality\n".repeat(500).getBytes(StandardCharsets.UTF_8);
    private static final byte[] PACKED = Zstd.compress(TEXT);

    @Test
    void unfoldsToWhatWasPackedAlsoInSeveralFrames() throws IOException {
        byte[] twice = Arrays.copyOf(PACKED, PACKED.length * 2);
        System.arraycopy(PACKED, 0, twice, PACKED.length, PACKED.length);

        assertThat(unpacked(PACKED)).isEqualTo(TEXT);
        assertThat(unpacked(twice)).hasSize(TEXT.length * 2);
    }

    @Test
    void isRefusedWhereverItBreaksOff() {
        for (int length = 1; length < PACKED.length; length++) {
            byte[] part = Arrays.copyOf(PACKED, length);
            assertRefused("ENERGY-UNREADABLE", () -> unpacked(part));
        }
    }

    @Test
    void isRefusedWhenItsBytesAreOthers() {
        Random random = new Random(7);
        for (int length = 1; length < 300; length++) {
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            assertRefused("ENERGY-UNREADABLE", () -> unpacked(noise));
        }
    }

    @Test
    void isRefusedWhenItLooksBackFurtherThanAReaderNeedsToKeep() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZstdOutputStream out = new ZstdOutputStream(bytes).setLong(27)) {
            out.write(TEXT);
        }

        assertRefused("ENERGY-UNREADABLE", () -> unpacked(bytes.toByteArray()));
    }

    @Test
    void isRefusedWhenItUnfoldsToMoreThanItMay() {
        assertRefused(
                "body-too-large",
                () -> PackedBody.unpacked(new ByteArrayInputStream(PACKED), "zstd", TEXT.length - 1)
                        .readAllBytes());
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (InputStream body = PackedBody.unpacked(new ByteArrayInputStream(packed), "ZSTD")) {
            return body.readAllBytes();
        }
    }

    private static void assertRefused(String code, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getBody().getProperties()).containsEntry("code", code));
    }
}
