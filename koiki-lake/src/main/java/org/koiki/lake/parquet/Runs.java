package org.koiki.lake.parquet;

/** Runs of equal numbers, and numbers of few bits between them. */
final class Runs implements Numbers {
    private static final int GROUP = 8;

    private final Bytes in;
    private final int width;
    private int left;
    private boolean packed;
    private long repeated;
    private int start;
    private long bit;

    Runs(Bytes in, int width) {
        this.in = in;
        this.width = width;
    }

    @Override
    public long next() {
        if (left == 0) {
            begin();
        }
        left--;
        if (!packed) {
            return repeated;
        }
        long value = in.bits(start, bit, width);
        bit += width;
        return value;
    }

    @Override
    public void skip(int count) {
        int rest = count;
        while (rest > 0) {
            if (left == 0) {
                begin();
            }
            int step = Math.min(rest, left);
            left -= step;
            bit += (long) step * width;
            rest -= step;
        }
    }

    private void begin() {
        int head = in.size();
        packed = (head & 1) == 1;
        start = in.at;
        bit = 0;
        if (packed) {
            left = (head >>> 1) * GROUP;
            in.at += (head >>> 1) * width;
        } else {
            left = head >>> 1;
            repeated = in.bits(start, 0, width);
            in.at += (width + GROUP - 1) / GROUP;
        }
    }
}
