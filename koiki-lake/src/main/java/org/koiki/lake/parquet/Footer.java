package org.koiki.lake.parquet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;

/** Where the row groups of a file lie. */
record Footer(List<Group> groups) {
    private static final int TAIL = 8;
    private static final int MAGIC = 0x31524150;
    private static final int GUESS = 3 << 16;

    record Group(int rows, List<Chunk> chunks) {
        Chunk chunk(String column) {
            return chunks.stream()
                    .filter(chunk -> chunk.shape().name().equals(column))
                    .findFirst()
                    .orElseThrow(() -> new OtherShape("no " + column));
        }

        /** The pages of some columns, which usually lie side by side. */
        Stretch read(FileChannel file, List<String> columns) throws IOException {
            List<Chunk> read = columns.stream().map(this::chunk).toList();
            long from = read.stream().mapToLong(Chunk::offset).min().orElseThrow();
            long to = read.stream().mapToLong(Chunk::end).max().orElseThrow();
            return Stretch.read(file, from, to);
        }
    }

    static Footer read(FileChannel file) throws IOException {
        long size = file.size();
        if (size < TAIL) {
            throw new OtherShape("%d bytes".formatted(size));
        }
        long from = Math.max(0, size - GUESS);
        Stretch tail = Stretch.read(file, from, size);
        Bytes last = tail.at(size - TAIL);
        int length = last.int32();
        if (length <= 0 || last.int32() != MAGIC) {
            throw new OtherShape("no end of Parquet");
        }
        long start = size - TAIL - length;
        Stretch end = start < from ? Stretch.read(file, start, size) : tail;
        return new FooterReader(end.at(start)).footer();
    }
}
