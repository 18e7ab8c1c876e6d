package org.koiki.lake.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bytes that are read from a place on. Behind them stand {@link #SPARE} more. */
final class Bytes {
    static final int SPARE = 8;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int INT = 4;
    private static final int HALF = 32;
    private static final int AT_ONCE = 56;

    final byte[] array;
    int at;

    Bytes(byte[] array, int at) {
        this.array = array;
        this.at = at;
    }

    Bytes from(int place) {
        return new Bytes(array, place);
    }

    int end() {
        return array.length - SPARE;
    }

    /** The place behind a part that tells its length. */
    int behind() {
        return at + INT + from(at).int32();
    }

    int next() {
        return array[at++] & 0xFF;
    }

    long varint() {
        long value = 0;
        int shift = 0;
        int next;
        do {
            next = next();
            value |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next > 0x7F);
        return value;
    }

    int size() {
        return Math.toIntExact(varint());
    }

    long zigzag() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    int int32() {
        int value = (int) (long) LONGS.get(array, at);
        at += INT;
        return value;
    }

    long int64() {
        long value = (long) LONGS.get(array, at);
        at += Long.BYTES;
        return value;
    }

    /** The value of some bits, counted from the first one of a byte. */
    long bits(int place, long bit, int width) {
        if (width > AT_ONCE) {
            return bits(place, bit, HALF) | bits(place, bit + HALF, width - HALF) << HALF;
        }
        long word = (long) LONGS.get(array, place + (int) (bit >>> 3));
        return word >>> (bit & 7) & (1L << width) - 1;
    }
}
