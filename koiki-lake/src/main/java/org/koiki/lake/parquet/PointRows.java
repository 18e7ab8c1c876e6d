package org.koiki.lake.parquet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds the rows of a point in a row group; they stand side by side. */
final class PointRows {
    private final byte[] point;
    private final Chunk chunk;
    private final Pages pages;
    private int listed = -1;
    private int row;
    private int first;
    private int count;

    PointRows(FileChannel file, Chunk chunk, String point) throws IOException {
        if (chunk.nulls() != 0) {
            throw new OtherShape("rows without a point");
        }
        this.point = point.getBytes(StandardCharsets.US_ASCII);
        this.chunk = chunk;
        this.pages = new Pages(file, chunk);
    }

    Rows find() {
        while (row < chunk.values()) {
            pages.next();
            if (pages.isDictionary()) {
                list();
            } else {
                look();
            }
        }
        return new Rows(first, first + count);
    }

    private void list() {
        Bytes page = pages.content();
        for (int i = 0; i < pages.values(); i++) {
            if (isPoint(page, page.int32())) {
                listed = i;
            }
        }
    }

    private void look() {
        Bytes page = pages.content();
        if (chunk.shape().levels() > 0) {
            page.at = page.behind();
        }
        int encoding = pages.encoding();
        if (Encoding.isListed(encoding)) {
            places(page);
        } else if (encoding == Encoding.PLAIN) {
            texts(page, new Numbers.Plain(page, false));
        } else if (encoding == Encoding.LENGTHS) {
            texts(page.from(page.end() - (int) sum(page)), new Deltas(page));
        } else {
            throw new OtherShape("encoding " + encoding);
        }
    }

    private void places(Bytes page) {
        Numbers places = Encoding.places(page);
        for (int i = 0; i < pages.values(); i++) {
            add(places.next() == listed);
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
            add(isPoint(texts, (int) lengths.next()));
        }
    }

    private boolean isPoint(Bytes texts, int length) {
        int from = texts.at;
        texts.at += length;
        return Arrays.equals(texts.array, from, texts.at, point, 0, point.length);
    }

    private void add(boolean found) {
        if (found && count == 0) {
            first = row;
        }
        if (found && row != first + count) {
            throw new OtherShape("not sorted by point");
        }
        count += found ? 1 : 0;
        row++;
    }
}
