package org.koiki.lake.parquet;

/** Numbers of a page, one after the other. */
interface Numbers {
    long next();

    default void skip(int count) {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    /** Numbers as they are. */
    record Plain(Bytes in, boolean wide) implements Numbers {
        @Override
        public long next() {
            return wide ? in.int64() : in.int32();
        }

        @Override
        public void skip(int count) {
            in.at += count * (wide ? Long.BYTES : Integer.BYTES);
        }
    }

    /** Numbers as places in a list. */
    record Listed(long[] list, Numbers places) implements Numbers {
        @Override
        public long next() {
            return list[(int) places.next()];
        }

        @Override
        public void skip(int count) {
            places.skip(count);
        }
    }
}
