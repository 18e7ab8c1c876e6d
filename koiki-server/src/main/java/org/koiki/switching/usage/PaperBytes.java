package org.koiki.switching.usage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whether a paper begins as its type says, so that nothing else is handed to the TSO under its name. */
final class PaperBytes {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PaperBytes() {}

    static boolean areOf(Paper paper) {
        return switch (paper.type()) {
            case "application/pdf" -> begins(paper.content(), PDF);
            case "image/jpeg" -> begins(paper.content(), JPEG);
            case "image/png" -> begins(paper.content(), PNG);
            default -> false;
        };
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length > mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }
}
