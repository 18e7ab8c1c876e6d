package org.koiki.metering.publication;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits one behind the other, the lowest first, in bytes that grow. For one thread. */
final class Bits {
    /** Bits that may be put between two calls of {@link #settle}. */
    static final int MOST = 56;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int size;
    private long open;
    private int count;

    Bits(int capacity) {
        bytes = new byte[capacity];
    }

    void clear() {
        size = 0;
        open = 0;
        count = 0;
    }

    /** Makes room for so many bytes. */
    void room(int more) {
        if (bytes.length - size < more + Long.BYTES) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more + Long.BYTES));
        }
    }

    void put(long value, int length) {
        open |= value << count;
        count += length;
    }

    /** Moves whole bytes into their place. */
    void settle() {
        LONG.set(bytes, size, open);
        size += count >>> 3;
        open >>>= count & ~7;
        count &= 7;
    }

    /** Fills the last byte up with zeros. */
    void align() {
        settle();
        LONG.set(bytes, size, open);
        size += count > 0 ? 1 : 0;
        open = 0;
        count = 0;
    }

    int size() {
        return size;
    }

    /** Whole bytes so far; valid until more are put. */
    byte[] bytes() {
        return bytes;
    }
}
