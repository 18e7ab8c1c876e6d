package org.koiki.metering.publication;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.koiki.metering.intake.Readings;

/** The values of a slot in memory, five bytes a point, made by laying its batches over each other in their order. */
final class SlotValues implements Values, AutoCloseable {
    private static final int SHARES = 2;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment energy;
    private final MemorySegment flags;
    private final int size;

    SlotValues(int size) {
        this.size = size;
        energy = arena.allocate(Math.max(1, (long) size * Integer.BYTES), Integer.BYTES);
        flags = arena.allocate(Math.max(1, size));
        for (int i = 0; i < size; i++) {
            energy.setAtIndex(ValueLayout.JAVA_INT, i, ABSENT);
        }
        flags.fill(NOTHING);
    }

    /** Lays batches over nothing, some neighbouring positions each in parallel. */
    void lay(List<Path> batches) {
        int share = (size + SHARES - 1) / SHARES;
        IntStream.range(0, SHARES)
                .parallel()
                .forEach(i -> lay(batches, i * share, Math.min(size, (i + 1) * share)));
    }

    private void lay(List<Path> batches, int from, int to) {
        batches.forEach(batch -> Readings.each(batch, (position, value, flag) -> {
            if (position >= from && position < to) {
                set(position, value, flag);
            }
        }));
    }

    private void set(int position, int value, byte flag) {
        energy.setAtIndex(ValueLayout.JAVA_INT, position, value);
        flags.set(ValueLayout.JAVA_BYTE, position, flag);
    }

    /** Lays further batches over it and notes the positions that change by it. */
    void lay(List<Path> batches, BitSet changed) {
        batches.forEach(batch -> Readings.each(batch, (position, value, flag) -> {
            if (position < size
                    && (energy.getAtIndex(ValueLayout.JAVA_INT, position) != value
                            || flags.get(ValueLayout.JAVA_BYTE, position) != flag)) {
                changed.set(position);
                set(position, value, flag);
            }
        }));
    }

    /** How many points have a reading. */
    int present() {
        int present = 0;
        for (int i = 0; i < size; i++) {
            present += flags.get(ValueLayout.JAVA_BYTE, i) == NOTHING ? 0 : 1;
        }
        return present;
    }

    /** How many points have a value. */
    int valued() {
        int valued = 0;
        for (int i = 0; i < size; i++) {
            valued += energy.getAtIndex(ValueLayout.JAVA_INT, i) == ABSENT ? 0 : 1;
        }
        return valued;
    }

    @Override
    public void read(int from, int count, int[] toEnergy, byte[] toFlags) {
        MemorySegment.copy(energy, ValueLayout.JAVA_INT, (long) from * Integer.BYTES, toEnergy, 0, count);
        MemorySegment.copy(flags, ValueLayout.JAVA_BYTE, from, toFlags, 0, count);
    }

    @Override
    public void close() {
        arena.close();
    }
}
