package org.koiki.metering.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Digits in bytes, eight at a time. */
final class Digits {
    /** What is no number. */
    static final long NONE = -1;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030303030303030L;
    private static final long ABOVE_NINE = 0x0606060606060606L;
    private static final long HIGH_HALVES = 0xF0F0F0F0F0F0F0F0L;

    private Digits() {}

    static long two(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? NONE : tens * 10L + ones;
    }

    /** Checks that each byte is a digit, then adds neighbours up: pairs, fours, eight. */
    static long eight(byte[] bytes, int at) {
        long text = (long) EIGHT.get(bytes, at);
        long digits = text ^ ZEROS;
        if (((digits | digits + ABOVE_NINE) & HIGH_HALVES) != 0) {
            return NONE;
        }
        long pairs = digits * 10 + (digits >>> 8);
        return (pairs & 0x000000FF000000FFL) * 0x000F424000000064L
                        + (pairs >>> 16 & 0x000000FF000000FFL) * 0x0000271000000001L
                >>> 32;
    }

    static long eighteen(byte[] bytes, int at) {
        long first = eight(bytes, at);
        long second = eight(bytes, at + 8);
        long last = two(bytes, at + 16);
        return (first | second | last) < 0 ? NONE : (first * 100_000_000 + second) * 100 + last;
    }

    /**
     * Reads decimal kWh with up to four decimals.
     *
     * @return 0.1 Wh, or {@link #NONE}
     */
    static long tenthsOfWh(byte[] bytes, int from, int to) {
        long value = 0;
        int decimals = -1;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
                decimals += decimals < 0 ? 0 : 1;
            } else if (bytes[i] == '.' && decimals < 0 && i > from && i < to - 1) {
                decimals = 0;
            } else {
                return NONE;
            }
        }
        if (to - from > 14 || decimals > 4) {
            return NONE;
        }
        for (int i = Math.max(decimals, 0); i < 4; i++) {
            value *= 10;
        }
        return value;
    }
}
