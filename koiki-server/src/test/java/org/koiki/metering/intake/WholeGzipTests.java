package org.koiki.metering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A batch packed with gzip")
class WholeGzipTests {
    private static final int MUTANTS = 5_000;
    private static final String TEXT = "point,energy,quality\n".repeat(40);

    @Test
    void mayComeInAnyNumberOfMembersAndPieces() throws IOException {
        byte[] one = packed(TEXT);
        byte[] two = joined(one, packed("more"));
        for (int buffer : new int[] {1, 7, 8, 9, one.length - 1, one.length, one.length + 12, 1 << 16}) {
            assertThat(text(one, buffer)).isEqualTo(TEXT);
            assertThat(text(two, buffer)).isEqualTo(TEXT + "more");
            assertThat(text(joined(two, one), buffer)).isEqualTo(TEXT + "more" + TEXT);
        }
    }

    @Test
    void isNoneWhereverItIsCutOrSomethingElseFollows() throws IOException {
        byte[] two = joined(packed(TEXT), packed("more"));
        int first = packed(TEXT).length;
        for (int buffer : new int[] {8, 64, 1 << 16}) {
            for (int length = 0; length < two.length; length++) {
                byte[] cut = Arrays.copyOf(two, length);
                if (length == first) {
                    assertThat(text(cut, buffer)).isEqualTo(TEXT);
                } else {
                    assertThatThrownBy(() -> text(cut, buffer))
                            .as("cut at %d", length)
                            .isInstanceOfAny(EOFException.class, ZipException.class);
                }
            }
            for (int more = 1; more < 20; more++) {
                byte[] longer = joined(two, new byte[more]);
                assertThatThrownBy(() -> text(longer, buffer)).isInstanceOf(ZipException.class);
            }
        }
    }

    @Test
    void endsWithTheConnectionThatBreaksBetweenTwoMembers() throws IOException {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(packed(TEXT)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> new WholeGzip(broken, 1 << 16).readAllBytes()).hasMessage("connection reset");
    }

    @Test
    void isReadAsItWasSentOrNotAtAll() throws IOException {
        byte[] packed = joined(packed(TEXT), packed(TEXT));
        int refused = 0;
        for (int seed = 0; seed < MUTANTS; seed++) {
            SplittableRandom luck = new SplittableRandom(seed);
            byte[] mutant = packed.clone();
            mutant[luck.nextInt(mutant.length)] = (byte) luck.nextInt(256);
            Optional<String> read = read(mutant, luck.nextInt(1, 300));
            refused += read.isEmpty() ? 1 : 0;
            assertThat(read.orElse(TEXT + TEXT)).as("seed %d", seed).isEqualTo(TEXT + TEXT);
        }
        assertThat(refused).isGreaterThan(MUTANTS / 2);
    }

    private static Optional<String> read(byte[] packed, int buffer) throws IOException {
        try {
            return Optional.of(text(packed, buffer));
        } catch (EOFException | ZipException e) {
            return Optional.empty();
        }
    }

    private static String text(byte[] packed, int buffer) throws IOException {
        try (InputStream in = new WholeGzip(new ByteArrayInputStream(packed), buffer)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
