package org.koiki.metering.intake;

import org.koiki.metering.roster.PointNumber;
import org.koiki.metering.roster.Roster;

/** Rows of a batch that are looked up together. */
final class Block {
    private static final int SIZE = 512;

    private final long[] lines = new long[SIZE];
    private final int[] heads = new int[SIZE];
    private final long[] rests = new long[SIZE];
    private final int[] energies = new int[SIZE];
    private final byte[] flags = new byte[SIZE];
    private final int[] positions = new int[SIZE];
    private final String[] meters = new String[SIZE];
    private int size;

    void add(long line, int head, long rest, int energy, byte flag) {
        lines[size] = line;
        heads[size] = head;
        rests[size] = rest;
        energies[size] = energy;
        flags[size++] = flag;
    }

    void add(long line, int head, long rest, int energy, byte flag, String meter) {
        meters[size] = meter;
        add(line, head, rest, energy, flag);
    }

    boolean isFull() {
        return size == SIZE;
    }

    void find(Roster roster) {
        roster.find(heads, rests, size, positions);
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    long line(int row) {
        return lines[row];
    }

    int head(int row) {
        return heads[row];
    }

    long rest(int row) {
        return rests[row];
    }

    int energy(int row) {
        return energies[row];
    }

    byte flag(int row) {
        return flags[row];
    }

    /** A row that came with the meter that it names. */
    MeterRow meterRow(int row) {
        return new MeterRow(
                lines[row],
                positions[row],
                new PointNumber(heads[row], rests[row]),
                energies[row],
                flags[row],
                meters[row]);
    }

    /** Position in the roster, or -1. */
    int position(int row) {
        return positions[row];
    }
}
