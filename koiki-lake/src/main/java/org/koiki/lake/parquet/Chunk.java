package org.koiki.lake.parquet;

/**
 * What a row group holds of a column.
 *
 * @param type physical type
 * @param values how many, absent ones too
 * @param nulls absent ones, -1 if not told
 * @param offset of its first page
 * @param size bytes of its pages
 * @param least lowest text, told of points alone; empty if the file does not tell it
 * @param most highest text, likewise
 */
record Chunk(
        Shape shape, int type, int codec, long values, long nulls, long offset, int size, String least, String most) {
    long end() {
        return offset + size;
    }

    boolean mayHold(String text) {
        return least.compareTo(text) <= 0 && (most.isEmpty() || most.compareTo(text) >= 0);
    }
}
