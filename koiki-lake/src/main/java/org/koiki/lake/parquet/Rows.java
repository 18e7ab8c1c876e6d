package org.koiki.lake.parquet;

import org.jspecify.annotations.Nullable;

/** Rows from one on, before another. */
record Rows(int from, int end) {
    /** Those that have a place; they stand side by side. */
    static Rows sideBySide(int[] places) {
        int first = 0;
        int end = 0;
        for (int row = 0; row < places.length; row++) {
            if (places[row] == PointRows.NONE) {
                continue;
            }
            first = end == 0 ? row : first;
            if (end > 0 && row != end) {
                throw new OtherShape("not sorted by point");
            }
            end = row + 1;
        }
        return new Rows(first, end);
    }

    boolean isEmpty() {
        return from == end;
    }

    /** Those whose days lie within two others; days are sorted. */
    Rows within(@Nullable Long[] days, long first, long last) {
        int start = 0;
        int behind = days.length;
        while (start < behind && day(days[start]) < first) {
            start++;
        }
        while (behind > start && day(days[behind - 1]) > last) {
            behind--;
        }
        return new Rows(from + start, from + behind);
    }

    private static long day(@Nullable Long day) {
        if (day == null) {
            throw new OtherShape("row without a day");
        }
        return day;
    }
}
