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
import org.koiki.message.SlotSeries;
import org.koiki.metering.intake.Readings;

/**
 * What some points used in the slots of a day, in 0.1 Wh, in a file that is gone when it is closed. Of points that are not held
 * it takes no room. Slots may be put by several threads at the same time.
 */
final class DayValues implements AutoCloseable {
    /** Energy where there is no value. It is kept as 0, which is what a new file is full of. */
    static final int ABSENT = Readings.ABSENT;

    private static final int SLOTS = SlotSeries.SLOTS;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment energy;
    private final BitSet held = new BitSet();
    private final BitSet changed = new BitSet();

    /** @param file to be made, for the time of use */
    DayValues(int points, Path file) {
        long values = Math.max(1, (long) points * SLOTS);
        try (FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.SPARSE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            energy = channel.map(MapMode.READ_WRITE, 0, values * Integer.BYTES, arena);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes that the values of a point are here, even where it has none. */
    void hold(int point) {
        held.set(point);
    }

    boolean holds(int point) {
        return held.get(point);
    }

    /** @param slot from 1 */
    void put(int point, int slot, int value) {
        energy.setAtIndex(ValueLayout.JAVA_INT, place(point, slot), value ^ ABSENT);
    }

    /** Puts a value and notes whether it is another one. */
    void change(int point, int slot, int value) {
        if ((energy.getAtIndex(ValueLayout.JAVA_INT, place(point, slot)) ^ ABSENT) != value) {
            put(point, slot, value);
            synchronized (changed) {
                changed.set(point);
            }
        }
    }

    private static long place(int point, int slot) {
        return (long) point * SLOTS + slot - 1;
    }

    boolean isChanged(int point) {
        return changed.get(point);
    }

    /** Slot by slot. */
    int[] of(int point) {
        int[] values = new int[SLOTS];
        MemorySegment.copy(energy, ValueLayout.JAVA_INT, place(point, 1) * Integer.BYTES, values, 0, SLOTS);
        for (int i = 0; i < SLOTS; i++) {
            values[i] ^= ABSENT;
        }
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
