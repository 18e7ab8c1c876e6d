package org.koiki.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What bytes may mean in the plain form. */
final class PlainBytes {
    private static final int PLAIN = 1;
    private static final int WHITE = 2;
    private static final int MULTIBYTE = 4;
    private static final int OTHER = 8;

    private static final byte[] KINDS = kinds();
    private static final boolean[] NAME = nameBytes();

    private PlainBytes() {}

    /** The kind of a byte of text, as one bit. */
    static int kind(byte b) {
        return KINDS[b & 0xFF];
    }

    static boolean isWhite(byte b) {
        return KINDS[b & 0xFF] == WHITE;
    }

    /** Whether a byte may stand in an attribute. */
    static boolean isPlain(byte b) {
        return KINDS[b & 0xFF] == PLAIN || b == ' ';
    }

    /** Checks a text that holds bytes of these kinds. */
    static void check(int kinds, byte[] in, int from, int to) {
        if ((kinds & OTHER) != 0) {
            throw NotPlain.INSTANCE;
        }
        if ((kinds & MULTIBYTE) != 0) {
            checkCharacters(in, from, to);
        }
    }

    private static void checkCharacters(byte[] in, int from, int to) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in, from, to - from))
                    .toString();
            if (text.indexOf('\uFFFE') >= 0 || text.indexOf('\uFFFF') >= 0) {
                throw NotPlain.INSTANCE;
            }
        } catch (CharacterCodingException e) {
            throw NotPlain.INSTANCE;
        }
    }

    /** End of the name that begins here. */
    static int nameEnd(byte[] in, int from) {
        int at = from;
        while (at < in.length && in[at] >= 0 && NAME[in[at]]) {
            at++;
        }
        if (at == from || at == in.length || in[from] < 'A') {
            throw NotPlain.INSTANCE;
        }
        return at;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int b = 0; b < kinds.length; b++) {
            kinds[b] = (byte) (b >= 0x80 ? MULTIBYTE : b >= ' ' ? PLAIN : OTHER);
        }
        kinds[' '] = WHITE;
        kinds['\t'] = WHITE;
        kinds['\n'] = WHITE;
        kinds['\r'] = WHITE;
        kinds['&'] = OTHER;
        kinds[']'] = OTHER;
        return kinds;
    }

    private static boolean[] nameBytes() {
        boolean[] name = new boolean[128];
        for (char c = 0; c < name.length; c++) {
            name[c] = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
        }
        return name;
    }
}
