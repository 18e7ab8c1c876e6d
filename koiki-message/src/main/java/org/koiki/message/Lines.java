package org.koiki.message;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Turns offsets into lines and columns; quickest when asked in rising order. */
final class Lines implements Positions {
    private final IntUnaryOperator units;
    private final IntPredicate continues;
    private int offset;
    private int line;
    private int column;

    private Lines(IntUnaryOperator units, IntPredicate continues) {
        this.units = units;
        this.continues = continues;
        rewind();
    }

    static Lines of(char[] text) {
        return new Lines(i -> text[i], unit -> Character.isLowSurrogate((char) unit));
    }

    static Lines of(byte[] utf8) {
        return new Lines(i -> utf8[i], unit -> (unit & 0xC0) == 0x80);
    }

    @Override
    public synchronized Place place(String path, int target) {
        if (target < offset) {
            rewind();
        }
        while (offset < target) {
            step(units.applyAsInt(offset++));
        }
        return new Place(path, line, column);
    }

    private void step(int unit) {
        if (unit == '\n') {
            line++;
            column = 1;
        } else if (!continues.test(unit)) {
            column++;
        }
    }

    private void rewind() {
        offset = 0;
        line = 1;
        column = 1;
    }
}
