package org.koiki.lake.parquet;

/**
 * How a column is nested.
 *
 * @param levels steps at which a value may be absent; it is there when all are taken
 * @param repeated whether a row holds a list
 */
record Shape(String name, int levels, boolean repeated) {
    private static final int REQUIRED = 0;
    private static final int REPEATED = 2;

    Shape(String name) {
        this(name, 0, false);
    }

    Shape with(int repetition) {
        return new Shape(name, levels + (repetition == REQUIRED ? 0 : 1), repeated || repetition == REPEATED);
    }

    int width() {
        return Integer.SIZE - Integer.numberOfLeadingZeros(levels);
    }
}
