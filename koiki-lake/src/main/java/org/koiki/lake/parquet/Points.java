package org.koiki.lake.parquet;

import java.util.Arrays;

/** Supply points in their order. */
public final class Points {
    private final String[] sorted;

    /** @param sorted by their digits */
    public Points(String[] sorted) {
        this.sorted = sorted.clone();
    }

    /** Whether any lies between two others, these included. */
    public boolean mayLie(String first, String last) {
        int next = next(first);
        return next < sorted.length && sorted[next].compareTo(last) <= 0;
    }

    boolean mayBeIn(Chunk chunk) {
        return sorted.length > 0 && (chunk.most().isEmpty() || mayLie(chunk.least(), chunk.most()));
    }

    /** Those that may stand in a row group, which are few of all. */
    PointRows.Wanted in(Chunk chunk) {
        int first = next(chunk.least());
        int end = chunk.most().isEmpty() ? sorted.length : next(chunk.most() + "0");
        return (text, from, to) -> place(text, from, to, first, end - 1);
    }

    /** The place of a point or of the next one. */
    private int next(String point) {
        int place = Arrays.binarySearch(sorted, point);
        return place < 0 ? -place - 1 : place;
    }

    private int place(byte[] text, int from, int to, int first, int last) {
        int low = first;
        int high = last;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = compare(sorted[middle], text, from, to);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return PointRows.NONE;
    }

    private static int compare(String point, byte[] text, int from, int to) {
        int common = Math.min(point.length(), to - from);
        for (int i = 0; i < common; i++) {
            int order = point.charAt(i) - text[from + i];
            if (order != 0) {
                return order;
            }
        }
        return point.length() - (to - from);
    }
}
