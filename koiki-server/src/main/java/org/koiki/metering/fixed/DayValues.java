package org.koiki.metering.fixed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.koiki.message.SlotSeries;
import org.koiki.metering.intake.Readings;

/** What some points used in the slots of a day, in 0.1 Wh, in a file that is gone when it is closed. */
final class DayValues implements AutoCloseable {
    /** Energy where there is no value. */
    static final int ABSENT = Readings.ABSENT;

    private static final int SLOTS = SlotSeries.SLOTS;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment energy;
    private final BitSet changed;

    /** @param file to be made, for the time of use */
    DayValues(int points, Path file) {
        changed = new BitSet(points);
        long values = Math.max(1, (long) points * SLOTS);
        try (FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            energy = channel.map(MapMode.READ_WRITE, 0, values * Integer.BYTES, arena);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (long i = 0; i < values; i++) {
            energy.setAtIndex(ValueLayout.JAVA_INT, i, ABSENT);
        }
    }

    /** @param slot from 1 */
    void put(int point, int slot, int value) {
        energy.setAtIndex(ValueLayout.JAVA_INT, place(point, slot), value);
    }

    /** Puts a value and notes whether it is another one. */
    void change(int point, int slot, int value) {
        if (energy.getAtIndex(ValueLayout.JAVA_INT, place(point, slot)) != value) {
            changed.set(point);
            put(point, slot, value);
        }
    }

    private static long place(int point, int slot) {
        return (long) point * SLOTS + slot - 1;
    }

    /** Points of which any value was changed. */
    IntStream changed() {
        return changed.stream();
    }

    /** Slot by slot. */
    int[] of(int point) {
        int[] values = new int[SLOTS];
        MemorySegment.copy(energy, ValueLayout.JAVA_INT, place(point, 1) * Integer.BYTES, values, 0, SLOTS);
        return values;
    }

    /** How many slots lack a value. */
    int missing(int point) {
        int missing = 0;
        for (int value : of(point)) {
            missing += value == ABSENT ? 1 : 0;
        }
        return missing;
    }

    @Override
    public void close() {
        arena.close();
    }
}
