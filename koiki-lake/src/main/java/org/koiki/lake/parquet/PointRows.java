package org.koiki.lake.parquet;

import java.util.Arrays;

/** Tells of which points the rows of a row group are. */
final class PointRows {
    static final int NONE = -1;

    private static final int MOST = 1 << 18;

    /** The points that are looked for. */
    interface Wanted {
        /** The place of a point among them, or {@link #NONE}. */
        int place(byte[] text, int from, int to);
    }

    private final Wanted wanted;
    private final Chunk chunk;
    private final Pages pages;
    private final int[] rows;
    private int[] listed = {};
    private int row;

    PointRows(Stretch stretch, Chunk chunk, Wanted wanted) {
        if (chunk.nulls() != 0) {
            throw new OtherShape("rows without a point");
        }
        if (chunk.values() > MOST) {
            throw new OtherShape(chunk.values() + " rows");
        }
        this.wanted = wanted;
        this.chunk = chunk;
        this.pages = new Pages(stretch, chunk);
        this.rows = new int[(int) chunk.values()];
    }

    /** By row, the place of its point. */
    int[] places() {
        while (row < chunk.values()) {
            pages.next();
            if (pages.isDictionary()) {
                list();
            } else {
                look();
            }
        }
        return rows;
    }

    private void list() {
        Bytes page = pages.content();
        listed = new int[pages.values()];
        for (int i = 0; i < listed.length; i++) {
            listed[i] = place(page, page.int32());
        }
    }

    private void look() {
        Bytes page = pages.content();
        if (chunk.shape().levels() > 0) {
            page.at = page.behind();
        }
        int encoding = pages.encoding();
        if (Encoding.isListed(encoding)) {
            listed(page);
        } else if (encoding == Encoding.PLAIN) {
            texts(page, new Numbers.Plain(page, false));
        } else if (encoding == Encoding.LENGTHS) {
            texts(page.from(page.end() - (int) sum(page)), new Deltas(page));
        } else {
            throw new OtherShape("encoding " + encoding);
        }
    }

    private void listed(Bytes page) {
        Numbers numbers = Encoding.places(page);
        for (int i = 0; i < pages.values(); i++) {
            rows[row++] = listed[(int) numbers.next()];
        }
    }

    private long sum(Bytes page) {
        Numbers lengths = new Deltas(page.from(page.at));
        long sum = 0;
        for (int i = 0; i < pages.values(); i++) {
            sum += lengths.next();
        }
        return sum;
    }

    private void texts(Bytes texts, Numbers lengths) {
        for (int i = 0; i < pages.values(); i++) {
            rows[row++] = place(texts, (int) lengths.next());
        }
    }

    private int place(Bytes texts, int length) {
        int from = texts.at;
        texts.at += length;
        return wanted.place(texts.array, from, texts.at);
    }

    /** One point. */
    record One(byte[] point) implements Wanted {
        @Override
        public int place(byte[] text, int from, int to) {
            return Arrays.equals(text, from, to, point, 0, point.length) ? 0 : NONE;
        }
    }
}
