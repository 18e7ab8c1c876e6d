package org.koiki.lake.parquet;

import com.github.luben.zstd.Zstd;

/** The pages of a chunk, one after the other. */
final class Pages {
    private static final int PLAIN = 0;
    private static final int ZSTD = 6;
    private static final int DATA = 0;
    private static final int DICTIONARY = 2;

    private final Chunk chunk;
    private final Bytes in;
    private int type;
    private int length;
    private int packed;
    private int values;
    private int encoding;

    Pages(Stretch stretch, Chunk chunk) {
        this.chunk = chunk;
        this.in = stretch.at(chunk.offset());
    }

    /** Goes to the next page. */
    void next() {
        new Thrift(in).struct(this::field);
        if (type != DATA && type != DICTIONARY) {
            throw new OtherShape("page type " + type);
        }
    }

    private boolean field(int id) {
        Thrift thrift = new Thrift(in);
        switch (id) {
            case 1 -> type = (int) thrift.number();
            case 2 -> length = (int) thrift.number();
            case 3 -> packed = (int) thrift.number();
            case 5, 7 -> thrift.struct(this::inner);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean inner(int id) {
        Thrift thrift = new Thrift(in);
        switch (id) {
            case 1 -> values = (int) thrift.number();
            case 2 -> encoding = (int) thrift.number();
            default -> {
                return false;
            }
        }
        return true;
    }

    boolean isDictionary() {
        return type == DICTIONARY;
    }

    int values() {
        return values;
    }

    int encoding() {
        return encoding;
    }

    void skip() {
        in.at += packed;
    }

    /** What the page holds, unpacked. */
    Bytes content() {
        byte[] content = new byte[length + Bytes.SPARE];
        if (chunk.codec() == PLAIN) {
            System.arraycopy(in.array, in.at, content, 0, length);
        } else if (chunk.codec() == ZSTD) {
            long unpacked = Zstd.decompressByteArray(content, 0, length, in.array, in.at, packed);
            if (unpacked != length) {
                throw new OtherShape("a page of " + unpacked + " instead of " + length);
            }
        } else {
            throw new OtherShape("codec " + chunk.codec());
        }
        skip();
        return new Bytes(content, 0);
    }
}
