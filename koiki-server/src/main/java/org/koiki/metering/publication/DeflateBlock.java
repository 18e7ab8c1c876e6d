package org.koiki.metering.publication;

import java.util.Arrays;

/** A block of a deflate stream with codes of its own: literal bytes, and references to what stood before. For one thread. */
final class DeflateBlock {
    static final int LONGEST = 258;

    private static final int SHORTEST = 3;
    private static final int END = 256;
    private static final int TEXTS = 286;
    private static final int DISTANCES = 30;
    private static final int LONGEST_CODE = 15;
    private static final int REFERENCE = 1 << 30;
    private static final int DISTANCE_BITS = 15;
    private static final int OWN_CODES = 2;
    private static final int FIXED_CODES = 1;
    private static final int MOST_BYTES = 6;
    private static final int MOST_HEADER = 512;

    private final int[] textCounts = new int[TEXTS];
    private final int[] distanceCounts = new int[DISTANCES];
    private final Huffman texts = new Huffman(TEXTS, LONGEST_CODE);
    private final Huffman distances = new Huffman(DISTANCES, LONGEST_CODE);
    private final CodeLengths header = new CodeLengths();
    private int[] tokens = new int[0];
    private int count;

    /** Begins anew. @param most bytes that the block will hold */
    void clear(int most) {
        if (tokens.length < most) {
            tokens = new int[most];
        }
        count = 0;
        Arrays.fill(textCounts, 0);
        Arrays.fill(distanceCounts, 0);
    }

    void literal(byte value) {
        tokens[count++] = value & 0xFF;
        textCounts[value & 0xFF]++;
    }

    void reference(int length, int distance) {
        int more = length - SHORTEST;
        tokens[count++] = REFERENCE | more << DISTANCE_BITS | distance - 1;
        textCounts[textOf(more)]++;
        distanceCounts[distanceOf(distance - 1)]++;
    }

    private static int textOf(int more) {
        if (more < 8) {
            return END + 1 + more;
        }
        int log = log(more);
        return more == LONGEST - SHORTEST ? TEXTS - 1 : END + 1 + 4 * (log - 1) + (more >>> log - 2 & 3);
    }

    /** How many bits tell a length among those of its code. */
    private static int moreBits(int more) {
        return more < 8 || more == LONGEST - SHORTEST ? 0 : log(more) - 2;
    }

    private static int distanceOf(int back) {
        return back < 2 ? back : 2 * log(back) + (back >>> log(back) - 1 & 1);
    }

    private static int backBits(int back) {
        return back < 2 ? 0 : log(back) - 1;
    }

    private static int log(int value) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(value);
    }

    void write(Bits out) {
        textCounts[END]++;
        distanceCounts[0]++;
        distanceCounts[1]++;
        texts.build(textCounts);
        distances.build(distanceCounts);
        out.room(count * MOST_BYTES + MOST_HEADER);
        out.put(OWN_CODES << 1, 3);
        header.write(texts, distances, out);
        for (int i = 0; i < count; i++) {
            write(tokens[i], out);
            out.settle();
        }
        text(END, out);
        out.settle();
    }

    private void write(int token, Bits out) {
        if (token < REFERENCE) {
            text(token, out);
            return;
        }
        int more = token >>> DISTANCE_BITS & 0xFF;
        int back = token & (1 << DISTANCE_BITS) - 1;
        text(textOf(more), out);
        low(more, moreBits(more), out);
        int distance = distanceOf(back);
        out.put(distances.code(distance), distances.length(distance));
        low(back, backBits(back), out);
    }

    private void text(int symbol, Bits out) {
        out.put(texts.code(symbol), texts.length(symbol));
    }

    private static void low(int value, int bits, Bits out) {
        out.put(value & (1 << bits) - 1, bits);
    }

    /** Ends the stream with a block of nothing. */
    static void writeLast(Bits out) {
        out.room(Long.BYTES);
        out.put(FIXED_CODES << 1 | 1, 3);
        out.put(0, 7);
        out.align();
    }
}
