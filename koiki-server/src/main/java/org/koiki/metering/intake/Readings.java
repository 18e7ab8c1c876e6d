package org.koiki.metering.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of accepted readings: nine bytes each, the position in the roster, the energy in 0.1 Wh and the value flag, as they
 * came.
 */
public final class Readings {
    /** Energy where there is no value. */
    public static final int ABSENT = Integer.MIN_VALUE;

    static final int SIZE = 9;
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int BUFFER = SIZE << 14;

    private Readings() {}

    /** Takes a reading. */
    @FunctionalInterface
    public interface Sink {
        void take(int position, int energy, byte flag);
    }

    /** Hands out all readings of a file, in their order. */
    public static void each(Path file, Sink sink) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.readNBytes(buffer, 0, BUFFER); read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
                for (int at = 0; at < read; at += SIZE) {
                    sink.take((int) INT.get(buffer, at), (int) INT.get(buffer, at + 4), buffer[at + 8]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
