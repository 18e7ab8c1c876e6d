package org.koiki.metering.publication;

import java.util.Arrays;

/** A prefix code over some symbols, no longer than a limit: seldom symbols get long codes. For one thread. */
final class Huffman {
    private final int limit;
    private final int symbols;
    private final long[] order;
    private final int[] weights;
    private final int[] parents;
    private final byte[] lengths;
    private final int[] codes;

    Huffman(int symbols, int limit) {
        this.symbols = symbols;
        this.limit = limit;
        order = new long[symbols];
        weights = new int[2 * symbols];
        parents = new int[2 * symbols];
        lengths = new byte[symbols];
        codes = new int[symbols];
    }

    /** @param counts how often each symbol occurs; two at least do */
    void build(int[] counts) {
        int[] left = counts.clone();
        while (longest(left) > limit) {
            for (int i = 0; i < symbols; i++) {
                left[i] = left[i] + 1 >> 1;
            }
        }
        assign();
    }

    /** Sets the lengths of codes. @return the greatest */
    private int longest(int[] counts) {
        int used = 0;
        for (int symbol = 0; symbol < symbols; symbol++) {
            if (counts[symbol] > 0) {
                order[used++] = (long) counts[symbol] << 16 | symbol;
            }
        }
        Arrays.sort(order, 0, used);
        for (int i = 0; i < used; i++) {
            weights[i] = (int) (order[i] >>> 16);
        }
        join(used);
        return lengths(used);
    }

    /** Joins the two lightest trees until one is left; leaves and joined trees are two rows that ascend. */
    private void join(int used) {
        int leaf = 0;
        int tree = used;
        for (int next = used; next < 2 * used - 1; next++) {
            int weight = 0;
            for (int i = 0; i < 2; i++) {
                boolean takeLeaf = leaf < used && (tree == next || weights[leaf] <= weights[tree]);
                int taken = takeLeaf ? leaf++ : tree++;
                parents[taken] = next;
                weight += weights[taken];
            }
            weights[next] = weight;
        }
    }

    private int lengths(int used) {
        Arrays.fill(lengths, (byte) 0);
        int root = 2 * used - 2;
        weights[root] = 0;
        int most = 0;
        for (int i = root - 1; i >= 0; i--) {
            weights[i] = weights[parents[i]] + 1;
            if (i < used) {
                lengths[(int) order[i] & 0xFFFF] = (byte) weights[i];
                most = Math.max(most, weights[i]);
            }
        }
        return most;
    }

    /** Codes ascend by length, then symbol; their bits stand in the order in which they are written. */
    private void assign() {
        int[] next = new int[limit + 2];
        for (byte length : lengths) {
            next[length + 1] += length == 0 ? 0 : 1;
        }
        for (int length = 1; length <= limit; length++) {
            next[length + 1] = next[length + 1] + next[length] << 1;
        }
        for (int symbol = 0; symbol < symbols; symbol++) {
            int length = lengths[symbol];
            if (length > 0) {
                codes[symbol] = Integer.reverse(next[length]++) >>> 32 - length;
            }
        }
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    int code(int symbol) {
        return codes[symbol];
    }

    /** The last symbol that has a code. */
    int last() {
        int last = symbols - 1;
        while (lengths[last] == 0) {
            last--;
        }
        return last;
    }
}
