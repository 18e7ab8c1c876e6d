package org.koiki.lake.parquet;

/** Numbers as differences from the one before, in blocks of few bits each. */
final class Deltas implements Numbers {
    private final Bytes in;
    private final int parts;
    private final int partLength;
    private long value;
    private long least;
    private boolean first = true;
    private int widths;
    private int part;
    private int left;
    private int width;
    private int start;
    private long bit;

    Deltas(Bytes in) {
        this.in = in;
        int block = in.size();
        parts = in.size();
        partLength = block / parts;
        in.varint();
        value = in.zigzag();
        part = parts;
    }

    @Override
    public long next() {
        if (first) {
            first = false;
            return value;
        }
        if (left == 0) {
            begin();
        }
        left--;
        value += least + in.bits(start, bit, width);
        bit += width;
        return value;
    }

    private void begin() {
        if (part == parts) {
            least = in.zigzag();
            widths = in.at;
            in.at += parts;
            part = 0;
        }
        width = in.array[widths + part];
        part++;
        start = in.at;
        bit = 0;
        left = partLength;
        in.at += partLength * width / Byte.SIZE;
    }
}
