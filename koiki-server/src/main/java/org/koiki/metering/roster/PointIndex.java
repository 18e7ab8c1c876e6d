package org.koiki.metering.roster;

import static org.koiki.metering.roster.Mapped.INT;
import static org.koiki.metering.roster.Mapped.LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/**
 * From supply point numbers to positions: the numbers in the order of positions, nine bytes each, and an open-addressing table
 * of positions + 1, at most two thirds full.
 */
record PointIndex(MemorySegment numbers, MemorySegment table, int mask) {
    static final int NUMBER = 9;

    static PointIndex open(Path folder) {
        MemorySegment table = Mapped.read(folder.resolve("index"));
        return new PointIndex(
                Mapped.read(folder.resolve("numbers")), table, (int) (table.byteSize() / Integer.BYTES) - 1);
    }

    /** Builds the table beside the numbers. @return how many points there are */
    static int build(Path folder) throws IOException {
        MemorySegment numbers = Mapped.read(folder.resolve("numbers"));
        int count = Math.toIntExact(numbers.byteSize() / NUMBER);
        int capacity = Math.max(2, Integer.highestOneBit(Math.max(1, count + count / 2)) << 1);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment table = Mapped.create(folder.resolve("index"), (long) capacity * Integer.BYTES, arena);
            PointIndex index = new PointIndex(numbers, table, capacity - 1);
            for (int position = 0; position < count; position++) {
                index.put(position);
            }
            table.force();
        }
        return count;
    }

    private void put(int position) {
        int place = PointNumber.hash(head(position), rest(position)) & mask;
        while (table.get(INT, (long) place * Integer.BYTES) != 0) {
            place = place + 1 & mask;
        }
        table.set(INT, (long) place * Integer.BYTES, position + 1);
    }

    int size() {
        return (int) (numbers.byteSize() / NUMBER);
    }

    /** The position of a point, or -1. */
    int find(int head, long rest) {
        int place = PointNumber.hash(head, rest) & mask;
        for (int found = at(place); found != 0; found = at(place)) {
            int position = found - 1;
            if (rest(position) == rest && head(position) == head) {
                return position;
            }
            place = place + 1 & mask;
        }
        return -1;
    }

    /** The positions of points, or -1. Memory is asked for many at once, so that their answers do not wait for each other. */
    void find(int[] heads, long[] rests, int count, int[] positions) {
        for (int i = 0; i < count; i++) {
            positions[i] = at(PointNumber.hash(heads[i], rests[i]) & mask) - 1;
        }
        long[] met = new long[count];
        for (int i = 0; i < count; i++) {
            met[i] = rest(Math.max(0, positions[i]));
        }
        for (int i = 0; i < count; i++) {
            if (positions[i] >= 0 && (met[i] != rests[i] || head(positions[i]) != heads[i])) {
                positions[i] = find(heads[i], rests[i]);
            }
        }
    }

    private int at(int place) {
        return table.get(INT, (long) place * Integer.BYTES);
    }

    long rest(int position) {
        return numbers.get(LONG, (long) position * NUMBER);
    }

    int head(int position) {
        return numbers.get(ValueLayout.JAVA_BYTE, (long) position * NUMBER + Long.BYTES);
    }
}
