package org.koiki.metering.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The values of a slot in a file that is gone when it is closed, five bytes a point. Safe for use by several threads. */
final class SavedValues implements Values, AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final FileChannel channel;
    private final int size;

    private SavedValues(FileChannel channel, int size) {
        this.channel = channel;
        this.size = size;
    }

    static SavedValues of(Values values, int size, Path file) {
        SavedValues saved = new SavedValues(open(file), size);
        try {
            for (int from = 0; from < size; from += BLOCK) {
                saved.write(values, from, Math.min(BLOCK, size - from));
            }
            return saved;
        } catch (IOException e) {
            saved.close();
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(
                    file,
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Values values, int from, int count) throws IOException {
        int[] energy = new int[count];
        byte[] flags = new byte[count];
        values.read(from, count, energy, flags);
        ByteBuffer bytes = ByteBuffer.allocate(count * Integer.BYTES).order(ByteOrder.nativeOrder());
        bytes.asIntBuffer().put(energy);
        put(bytes, (long) from * Integer.BYTES);
        put(ByteBuffer.wrap(flags), (long) size * Integer.BYTES + from);
    }

    /** On a disk that is nearly full a write may end before its bytes do. */
    private void put(ByteBuffer bytes, long from) throws IOException {
        long at = from;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    @Override
    public void read(int from, int count, int[] energy, byte[] flags) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(count * Integer.BYTES).order(ByteOrder.nativeOrder());
            fill(bytes, (long) from * Integer.BYTES);
            bytes.flip().asIntBuffer().get(energy, 0, count);
            fill(ByteBuffer.wrap(flags, 0, count), (long) size * Integer.BYTES + from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(ByteBuffer bytes, long from) throws IOException {
        long at = from;
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, at);
            if (read < 0) {
                throw new IOException("cut off at " + at);
            }
            at += read;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
