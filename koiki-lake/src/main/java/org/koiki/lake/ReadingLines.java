package org.koiki.lake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Readings on their way into the lake: a file of lines {@code point,energy,quality}, without an object for each. For one thread. */
public final class ReadingLines implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int POINT = 22;
    private static final int LONGEST = 64;
    private static final int DIGITS = 20;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;

    ReadingLines(Path file) {
        try {
            out = Files.newOutputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void add(Reading reading) {
        byte[] point = reading.point().getBytes(StandardCharsets.US_ASCII);
        if (reading.energy() == null) {
            addWithoutValue(point, reading.quality());
        } else {
            add(point, reading.energy(), reading.quality());
        }
    }

    /**
     * @param point 22 digits
     * @param energy 0.1 Wh, at least 0
     */
    public void add(byte[] point, long energy, int quality) {
        begin(point);
        number(energy);
        end(quality);
    }

    public void addWithoutValue(byte[] point, int quality) {
        begin(point);
        end(quality);
    }

    private void begin(byte[] point) {
        if (point.length != POINT) {
            throw new IllegalArgumentException(new String(point, StandardCharsets.US_ASCII));
        }
        if (filled > BUFFER - LONGEST) {
            drain();
        }
        System.arraycopy(point, 0, buffer, filled, POINT);
        filled += POINT;
        buffer[filled++] = ',';
    }

    private void end(int quality) {
        buffer[filled++] = ',';
        number(quality);
        buffer[filled++] = '\n';
    }

    private void number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException(Long.toString(value));
        }
        int from = filled + DIGITS;
        int at = from;
        long left = value;
        do {
            buffer[--at] = (byte) ('0' + left % 10);
            left /= 10;
        } while (left > 0);
        System.arraycopy(buffer, at, buffer, filled, from - at);
        filled += from - at;
    }

    private void drain() {
        try {
            out.write(buffer, 0, filled);
            filled = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (out) {
            drain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
