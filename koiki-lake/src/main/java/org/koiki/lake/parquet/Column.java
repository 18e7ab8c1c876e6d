package org.koiki.lake.parquet;

import org.jspecify.annotations.Nullable;

/** The numbers of a column in a row group. */
final class Column {
    static final long ABSENT = Long.MIN_VALUE;

    private static final int INT32 = 1;
    private static final int INT64 = 2;

    private final Chunk chunk;
    private final Pages pages;
    private long[] list = {};

    Column(Stretch stretch, Chunk chunk) {
        if (chunk.type() != INT32 && chunk.type() != INT64) {
            throw new OtherShape(chunk.shape().name() + " of type " + chunk.type());
        }
        this.chunk = chunk;
        this.pages = new Pages(stretch, chunk);
    }

    /** Numbers from a place on, before another one; lists one after the other. */
    @Nullable
    Long[] read(int from, int to) {
        long[] numbers = numbers(from, to);
        @Nullable Long[] read = new Long[numbers.length];
        for (int i = 0; i < read.length; i++) {
            read[i] = numbers[i] == ABSENT ? null : numbers[i];
        }
        return read;
    }

    /** The same, {@link #ABSENT} where there is none. */
    long[] numbers(int from, int to) {
        long[] read = new long[to - from];
        int start = 0;
        while (start < to) {
            pages.next();
            if (pages.isDictionary()) {
                list();
            } else {
                int end = start + pages.values();
                if (end > from) {
                    copy(start, from, read);
                } else {
                    pages.skip();
                }
                start = end;
            }
        }
        return read;
    }

    private void list() {
        list = new long[pages.values()];
        Numbers values = plain(pages.content());
        for (int i = 0; i < list.length; i++) {
            list[i] = values.next();
        }
    }

    private void copy(int start, int from, long[] read) {
        Bytes page = pages.content();
        Numbers levels = levels(page);
        Numbers numbers = numbers(page);
        int first = Math.max(0, from - start);
        int end = Math.min(pages.values(), from + read.length - start);
        numbers.skip(present(levels, first));
        for (int i = first; i < end; i++) {
            read[start + i - from] = present(levels, 1) == 1 ? numbers.next() : ABSENT;
        }
    }

    private int present(Numbers levels, int count) {
        if (chunk.nulls() == 0) {
            return count;
        }
        int present = 0;
        for (int i = 0; i < count; i++) {
            if (levels.next() == chunk.shape().levels()) {
                present++;
            }
        }
        return present;
    }

    private Numbers levels(Bytes page) {
        if (chunk.shape().repeated()) {
            page.at = page.behind();
        }
        if (chunk.shape().levels() == 0) {
            return () -> 0;
        }
        int behind = page.behind();
        Numbers levels =
                new Runs(page.from(page.at + Integer.BYTES), chunk.shape().width());
        page.at = behind;
        return levels;
    }

    private Numbers numbers(Bytes page) {
        int encoding = pages.encoding();
        if (Encoding.isListed(encoding)) {
            return new Numbers.Listed(list, Encoding.places(page));
        }
        return switch (encoding) {
            case Encoding.PLAIN -> plain(page);
            case Encoding.DELTAS -> new Deltas(page);
            default -> throw new OtherShape("encoding " + encoding);
        };
    }

    private Numbers plain(Bytes page) {
        return new Numbers.Plain(page, chunk.type() == INT64);
    }
}
