package org.koiki.metering.publication;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Packs text whose rows are alike as deflate (RFC 1951): what repeats for eight bytes or more becomes a reference, each write a
 * block of its own. The same writes always give the same bytes. For one thread.
 */
final class Deflate {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int WINDOW = 1 << 15;
    private static final int LEAST = Long.BYTES;
    private static final int TABLE = 15;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int[] table = new int[1 << TABLE];
    private final DeflateBlock block = new DeflateBlock();
    private final Bits out = new Bits(1 << 20);

    /** Begins anew. */
    void reset() {
        out.clear();
    }

    void write(byte[] text, int from, int length) {
        if (length > 0) {
            block.clear(length);
            find(text, from, from + length);
            block.write(out);
        }
    }

    /** Remembers for each eight bytes where they stood last. */
    private void find(byte[] text, int from, int to) {
        Arrays.fill(table, from - WINDOW - 1);
        int at = from;
        while (at <= to - LEAST) {
            long eight = (long) LONG.get(text, at);
            int place = (int) (eight * SPREAD >>> Long.SIZE - TABLE);
            int before = table[place];
            table[place] = at;
            if (at - before <= WINDOW && (long) LONG.get(text, before) == eight) {
                int length = alike(text, before, at, Math.min(to, at + DeflateBlock.LONGEST));
                block.reference(length, at - before);
                at += length;
            } else {
                block.literal(text[at++]);
            }
        }
        while (at < to) {
            block.literal(text[at++]);
        }
    }

    /** How many bytes from a place on, and up to an end, are those from a place before it on; at least eight are. */
    private static int alike(byte[] text, int before, int from, int to) {
        int far = from - before;
        int at = from + LEAST;
        while (at <= to - Long.BYTES) {
            long differing = (long) LONG.get(text, at) ^ (long) LONG.get(text, at - far);
            if (differing != 0) {
                return at - from + (Long.numberOfTrailingZeros(differing) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < to && text[at] == text[at - far]) {
            at++;
        }
        return at - from;
    }

    /** Ends the stream. @return its size */
    int finish() {
        DeflateBlock.writeLast(out);
        return out.size();
    }

    /** The stream, valid until the next one begins. */
    byte[] bytes() {
        return out.bytes();
    }
}
