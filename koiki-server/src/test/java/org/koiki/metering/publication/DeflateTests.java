package org.koiki.metering.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is packed as deflate")
class DeflateTests {
    private final Random random = new Random(1);
    private final Deflate deflate = new Deflate();

    @Test
    void isReadByAnotherProgramAsItWas() throws DataFormatException {
        List<byte[]> texts =
                new ArrayList<>(List.of(bytes(""), bytes("a"), bytes("12345678"), bytes("ab".repeat(70_000))));
        for (int size = 1; size < 300_000; size = size * 3 + random.nextInt(5)) {
            for (int symbols = 1; symbols <= 256; symbols *= 4) {
                texts.add(noise(size, symbols));
            }
        }
        texts.add(rows(2_000));
        for (byte[] text : texts) {
            assertThat(unpacked(packed(text, text.length), text.length)).isEqualTo(text);
        }
    }

    @Test
    void mayBeWrittenInPieces() throws DataFormatException {
        byte[] text = rows(5_000);

        assertThat(unpacked(packed(text, 70_001), text.length)).isEqualTo(text);
        assertThat(unpacked(packed(text, 10), text.length)).isEqualTo(text);
    }

    @Test
    void isTheSameEachTime() {
        byte[] text = rows(3_000);
        byte[] first = packed(text, 100_000);
        packed(noise(50_000, 200), 50_000);

        assertThat(packed(text, 100_000)).isEqualTo(first);
        assertThat(packed(new Deflate(), text, 100_000)).isEqualTo(first);
    }

    @Test
    void takesHardlyMoreRoomThanTheQuickLevelOfTheUsualOne() {
        byte[] text = rows(20_000);
        byte[] usual = new byte[text.length];
        try (Deflater level1 = new Deflater(1, true)) {
            level1.setInput(text);
            level1.finish();

            assertThat(packed(text, 1 << 18).length).isLessThan(level1.deflate(usual) * 5 / 4);
        }
    }

    @Test
    void codesNeverGrowTooLong() {
        int[] counts = new int[40];
        counts[0] = 1;
        counts[1] = 1;
        for (int i = 2; i < 30; i++) {
            counts[i] = counts[i - 1] + counts[i - 2];
        }
        for (int limit : new int[] {7, 15}) {
            Huffman code = new Huffman(counts.length, limit);
            code.build(counts);
            double used = 0;
            for (int symbol = 0; symbol < 30; symbol++) {
                assertThat(code.length(symbol)).isBetween(1, limit);
                used += Math.pow(2, -code.length(symbol));
            }
            assertThat(used).isEqualTo(1);
            assertThat(code.last()).isEqualTo(29);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] noise(int size, int symbols) {
        byte[] noise = new byte[size];
        for (int i = 0; i < size; i++) {
            noise[i] = (byte) random.nextInt(symbols);
        }
        return noise;
    }

    private byte[] rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append("<JPMR00010><JP06400>03000000000000%08d</JP06400><JP06119>C%012d</JP06119><JP06120>%s　%s"
                    .formatted(i * 62 + 17, i, "佐鈴高田".charAt(random.nextInt(4)), "一郎花子".charAt(random.nextInt(4))));
            rows.append("</JP06120><JP06121>%d</JP06121><JP06122>0</JP06122><JP06125>%d.%d</JP06125></JPMR00010>"
                    .formatted(1_000_000 + i, random.nextInt(3), random.nextInt(10_000)));
        }
        return bytes(rows.toString());
    }

    private byte[] packed(byte[] text, int piece) {
        return packed(deflate, text, piece);
    }

    private static byte[] packed(Deflate deflate, byte[] text, int piece) {
        deflate.reset();
        for (int from = 0; from < text.length; from += piece) {
            deflate.write(text, from, Math.min(piece, text.length - from));
        }
        int size = deflate.finish();
        return Arrays.copyOf(deflate.bytes(), size);
    }

    private static byte[] unpacked(byte[] packed, int size) throws DataFormatException {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed);
            byte[] text = new byte[size + 1];
            int length = inflater.inflate(text);
            assertThat(inflater.finished()).isTrue();
            assertThat(inflater.getRemaining()).isZero();
            return Arrays.copyOf(text, length);
        }
    }
}
