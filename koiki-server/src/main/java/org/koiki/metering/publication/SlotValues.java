package org.koiki.metering.publication;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.koiki.metering.intake.Readings;
import org.koiki.metering.roster.Group;

/** The values of a slot in memory, five bytes a point, made by laying its batches over each other in their order. */
final class SlotValues implements Values, AutoCloseable {
    private static final int SHARES = 2;
    private static final int BLOCK = 1 << 12;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment energy;
    private final MemorySegment flags;
    private final int size;

    SlotValues(int size) {
        this.size = size;
        energy = arena.allocate(Math.max(1, (long) size * Integer.BYTES), Integer.BYTES);
        flags = arena.allocate(Math.max(1, size));
        int[] absent = new int[Math.min(size, BLOCK)];
        Arrays.fill(absent, ABSENT);
        for (int from = 0; from < size; from += BLOCK) {
            int count = Math.min(BLOCK, size - from);
            MemorySegment.copy(absent, 0, energy, ValueLayout.JAVA_INT, (long) from * Integer.BYTES, count);
        }
        flags.fill(NOTHING);
    }

    /** Lays batches over nothing, some neighbouring positions each in parallel. */
    void lay(List<Path> batches) {
        int share = (size + SHARES - 1) / SHARES;
        IntStream.range(0, SHARES).parallel().forEach(i -> lay(batches, i * share, Math.min(size, (i + 1) * share)));
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

    Counted counted(List<Group> groups) {
        int[] someEnergy = new int[Math.min(size, BLOCK)];
        byte[] someFlags = new byte[someEnergy.length];
        int present = 0;
        int valued = 0;
        for (Group group : groups) {
            for (int from = group.from(); from < group.to(); from += BLOCK) {
                int count = Math.min(BLOCK, group.to() - from);
                read(from, count, someEnergy, someFlags);
                present += count - times(NOTHING, someFlags, count);
                valued += count - times(ABSENT, someEnergy, count);
            }
        }
        return new Counted(present, valued);
    }

    private static int times(byte value, byte[] values, int count) {
        int times = 0;
        for (int i = 0; i < count; i++) {
            times += values[i] == value ? 1 : 0;
        }
        return times;
    }

    private static int times(int value, int[] values, int count) {
        int times = 0;
        for (int i = 0; i < count; i++) {
            times += values[i] == value ? 1 : 0;
        }
        return times;
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
