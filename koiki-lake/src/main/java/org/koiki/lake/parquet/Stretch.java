package org.koiki.lake.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of a file, read at one stroke: where the disk is asked, asking costs more than a few bytes that nobody needs. */
record Stretch(long from, byte[] bytes) {
    static Stretch read(FileChannel file, long from, long to) throws IOException {
        if (from < 0 || from > to || to > file.size()) {
            throw new OtherShape("a part from %d to %d".formatted(from, to));
        }
        int size = Math.toIntExact(to - from);
        ByteBuffer buffer = ByteBuffer.allocate(size + Bytes.SPARE).limit(size);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, from + buffer.position()) < 0) {
                throw new OtherShape("ends before " + to);
            }
        }
        return new Stretch(from, buffer.array());
    }

    /** The bytes from a place of the file on. */
    Bytes at(long place) {
        return new Bytes(bytes, Math.toIntExact(place - from));
    }
}
