package org.koiki.metering.publication;

import java.util.Arrays;

/** Tells the lengths of two codes in front of a deflate block; runs of symbols that have none are told at once. For one thread. */
final class CodeLengths {
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int FEW_ZEROS = 17;
    private static final int MANY_ZEROS = 18;
    private static final int FEW = 3;
    private static final int MANY = 11;
    private static final int MOST = 138;
    private static final int TEXTS = 257;
    private static final int LEAST_ORDER = 4;

    private final Huffman code = new Huffman(ORDER.length, 7);
    private final int[] counts = new int[ORDER.length];
    private final int[] symbols = new int[TEXTS + 64];
    private final int[] runs = new int[TEXTS + 64];
    private int count;

    void write(Huffman texts, Huffman distances, Bits out) {
        count = 0;
        Arrays.fill(counts, 0);
        counts[0]++;
        counts[MANY_ZEROS]++;
        add(texts);
        add(distances);
        code.build(counts);
        out.put(texts.last() + 1 - TEXTS, 5);
        out.put(distances.last(), 5);
        order(out);
        for (int i = 0; i < count; i++) {
            out.put(code.code(symbols[i]), code.length(symbols[i]));
            run(symbols[i], runs[i], out);
            out.settle();
        }
    }

    private void add(Huffman lengths) {
        int last = lengths.last();
        for (int symbol = 0; symbol <= last; ) {
            int zeros = 0;
            while (zeros < MOST && lengths.length(symbol + zeros) == 0) {
                zeros++;
            }
            int run = zeros < FEW ? 1 : zeros;
            add(zeros < FEW ? lengths.length(symbol) : zeros < MANY ? FEW_ZEROS : MANY_ZEROS, run);
            symbol += run;
        }
    }

    private void add(int symbol, int run) {
        symbols[count] = symbol;
        runs[count++] = run;
        counts[symbol]++;
    }

    private void order(Bits out) {
        int last = ORDER.length;
        while (last > LEAST_ORDER && code.length(ORDER[last - 1]) == 0) {
            last--;
        }
        out.put(last - LEAST_ORDER, 4);
        out.settle();
        for (int i = 0; i < last; i++) {
            out.put(code.length(ORDER[i]), 3);
            out.settle();
        }
    }

    private static void run(int symbol, int run, Bits out) {
        if (symbol == FEW_ZEROS) {
            out.put(run - FEW, 3);
        } else if (symbol == MANY_ZEROS) {
            out.put(run - MANY, 7);
        }
    }
}
