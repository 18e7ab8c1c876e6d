package org.koiki.lake.parquet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;

/** Where the row groups of a file lie. */
record Footer(List<Group> groups) {
    private static final int TAIL = 8;
    private static final int MAGIC = 0x31524150;
    private static final int GUESS = 1 << 16;

    record Group(int rows, List<Chunk> chunks) {
        Chunk chunk(String column) {
            return chunks.stream()
                    .filter(chunk -> chunk.shape().name().equals(column))
                    .findFirst()
                    .orElseThrow(() -> new OtherShape("no " + column));
        }
    }

    static Footer read(FileChannel file) throws IOException {
        long size = file.size();
        if (size < TAIL) {
            throw new OtherShape("%d bytes".formatted(size));
        }
        Bytes end = Pages.bytes(file, Math.max(0, size - GUESS), (int) Math.min(size, GUESS));
        end.at = end.end() - TAIL;
        int length = end.int32();
        if (length <= 0 || end.int32() != MAGIC) {
            throw new OtherShape("no end of Parquet");
        }
        if (length > end.end() - TAIL) {
            end = Pages.bytes(file, size - TAIL - length, length);
            end.at = 0;
        } else {
            end.at = end.end() - TAIL - length;
        }
        return new FooterReader(end).footer();
    }
}
