package org.koiki.lake.parquet;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/** The compact form of Thrift, in which Parquet describes itself. */
final class Thrift {
    private static final int FALSE = 2;
    private static final int BYTE = 3;
    private static final int INT64 = 6;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int STRUCT = 12;
    private static final int LONG_LIST = 15;

    private final Bytes in;

    Thrift(Bytes in) {
        this.in = in;
    }

    /** @param field reads the field of a number, or leaves it by telling false */
    void struct(IntPredicate field) {
        int id = 0;
        for (int head = in.next(); head != 0; head = in.next()) {
            int step = head >>> 4;
            id = step == 0 ? (int) in.zigzag() : id + step;
            if (!field.test(id)) {
                skip(head & 0xF);
            }
        }
    }

    /** @param element reads one */
    void list(Runnable element) {
        int head = in.next();
        for (int left = length(head); left > 0; left--) {
            element.run();
        }
    }

    private int length(int head) {
        return head >>> 4 == LONG_LIST ? in.size() : head >>> 4;
    }

    long number() {
        return in.zigzag();
    }

    String text() {
        int length = in.size();
        in.at += length;
        return new String(in.array, in.at - length, length, StandardCharsets.UTF_8);
    }

    private void skip(int type) {
        if (type > FALSE) {
            skipValue(type);
        }
    }

    private void skipFields() {
        for (int head = in.next(); head != 0; head = in.next()) {
            if (head >>> 4 == 0) {
                in.varint();
            }
            skip(head & 0xF);
        }
    }

    private void skipValue(int type) {
        if (type <= BYTE) {
            in.at++;
        } else if (type <= INT64) {
            in.varint();
        } else if (type == DOUBLE) {
            in.at += Double.BYTES;
        } else if (type == BINARY) {
            int length = in.size();
            in.at += length;
        } else if (type == LIST || type == SET) {
            int head = in.next();
            for (int left = length(head); left > 0; left--) {
                skipValue(head & 0xF);
            }
        } else if (type == STRUCT) {
            skipFields();
        } else {
            throw new OtherShape("Thrift type " + type);
        }
    }
}
