package org.koiki.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages a file in ways that follow from a seed alone. */
final class Mutations {
    private static final List<String> PIECES = List.of(
            "<JP99999>x</JP99999>",
            "<JPM00099><JPMR00099><JP1>1</JP1></JPMR00099></JPM00099>",
            "<OTHER/>",
            "<!-- comment -->",
            "<![CDATA[12]]>",
            "<?pi data?>",
            "&amp;",
            "&#x39;",
            "&#xFFFE;",
            "&#xD800;",
            "&#1;",
            "&lol9;",
            "<!DOCTYPE SBD-MSG [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
            "]]>",
            " ",
            "\r\n",
            "\r",
            "漢字",
            "\uFFFE",
            "\u0000",
            "<JP06219>01</JP06219>",
            "<JP06371>0</JP06371>",
            "<JPM00018/>",
            "<JPM00018></JPM00018>",
            "</JPMR00011>",
            "<a:b xmlns:a=\"urn:a\">1</a:b>",
            " a=\"1\"",
            " a=\"1\" a=\"2\"",
            " xmlns=\"urn:x\"",
            "-",
            "0",
            "9999999999",
            "1.5");

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    byte[] next(byte[] file) {
        byte[] mutant = file;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            mutant = mutate(mutant);
        }
        return mutant;
    }

    private byte[] mutate(byte[] file) {
        int at = random.nextInt(file.length + 1);
        return switch (random.nextInt(16)) {
            case 0 -> flip(file, at);
            case 1 -> Arrays.copyOf(file, at);
            case 2 ->
                splice(file, at, 0, Arrays.copyOfRange(file, at, Math.min(file.length, at + random.nextInt(400))));
            case 3 -> splice(file, at, random.nextInt(400), new byte[0]);
            case 4 -> splice(file, at, 0, piece());
            case 5, 6 -> splice(file, Value.at(file, at).start(), 0, piece());
            case 7, 8 -> replace(file, Value.at(file, at), piece());
            case 9 -> replace(file, Value.at(file, at), bytes("長".repeat(random.nextInt(1_500))));
            case 10 -> splice(file, Value.at(file, at).start(), 0, nested(random.nextInt(100)));
            case 11, 12 -> Value.at(file, at).drop(file);
            case 13 -> Value.at(file, at).twice(file);
            case 14 -> Value.at(file, at).swap(file);
            default -> Value.at(file, at).rename(file, "JP0" + random.nextInt(6000, 7000));
        };
    }

    private static byte[] nested(int depth) {
        return bytes("<JP9>".repeat(depth) + "</JP9>".repeat(depth));
    }

    private static byte[] replace(byte[] file, Value value, byte[] text) {
        return splice(file, value.textStart(), value.textEnd() - value.textStart(), text);
    }

    private byte[] piece() {
        return bytes(PIECES.get(random.nextInt(PIECES.size())));
    }

    private byte[] flip(byte[] file, int at) {
        byte[] flipped = file.clone();
        if (at < file.length) {
            flipped[at] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    static byte[] splice(byte[] file, int at, int drop, byte[] insert) {
        int rest = Math.min(file.length, at + drop);
        byte[] spliced = Arrays.copyOf(file, at + insert.length + file.length - rest);
        System.arraycopy(insert, 0, spliced, at, insert.length);
        System.arraycopy(file, rest, spliced, at + insert.length, file.length - rest);
        return spliced;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
