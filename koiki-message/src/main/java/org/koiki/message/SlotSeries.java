package org.koiki.message;

import java.util.Arrays;

/**
 * Whole kWh for each slot (コマ) of one day. Immutable.
 *
 * <p>Slots are counted from 1, as in JP06219. Values are unsigned with at most nine digits, 9(9).
 */
public final class SlotSeries {
    /** Slots of a day while a slot lasts 30 minutes. The only place where this number stands. */
    public static final int SLOTS = 48;

    /** Largest value that 9(9) can hold. */
    public static final int MAX = 999_999_999;

    private static final SlotSeries ZERO = new SlotSeries(new int[SLOTS]);

    private final int[] values;

    private SlotSeries(int[] values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException unless there is one value for each slot, each from 0 to {@link #MAX} */
    public static SlotSeries of(int... values) {
        if (values.length != SLOTS) {
            throw new IllegalArgumentException("expected " + SLOTS + " slots, got " + values.length);
        }
        for (int value : values) {
            if (value < 0 || value > MAX) {
                throw new IllegalArgumentException("outside 0–999999999: " + value);
            }
        }
        return new SlotSeries(values.clone());
    }

    /** The series that is 0 in every slot. */
    public static SlotSeries zero() {
        return ZERO;
    }

    /** The value of a slot, counted from 1. */
    public int at(int slot) {
        return values[slot - 1];
    }

    /** Number of slots. */
    public int slots() {
        return values.length;
    }

    /** The sum over the day. */
    public long total() {
        return Arrays.stream(values).asLongStream().sum();
    }

    /** Adds this series to running sums, one for each slot. */
    public void addTo(long[] sums) {
        for (int i = 0; i < values.length; i++) {
            sums[i] += values[i];
        }
    }

    /** A copy of the values, first slot first. */
    public int[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlotSeries series && Arrays.equals(values, series.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
