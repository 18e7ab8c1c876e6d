package org.koiki.message;

import static org.koiki.message.SlotSeries.SLOTS;

/** Reads slot records of the plain form at one stroke each, instead of from tag to tag. */
final class PlainSlots {
    private final Cursor cursor;
    private final PlainRecord form;
    private final int[][] values;
    private final int[][] offsets;
    private final int[] counts;

    /** Values and offsets by element and record, counts by element. */
    PlainSlots(Cursor cursor, PlainRecord form, int[][] values, int[][] offsets, int[] counts) {
        this.cursor = cursor;
        this.form = form;
        this.values = values;
        this.offsets = offsets;
        this.counts = counts;
    }

    /** Reads the records that come next in order and in the plain form. @return how many */
    int read() {
        for (int record = 0; record < SLOTS; record++) {
            int from = cursor.position();
            if (!read(record)) {
                cursor.moveTo(from);
                return record;
            }
        }
        return SLOTS;
    }

    private boolean read(int record) {
        int from = cursor.position();
        if (!cursor.pass(form.begin()) || !passNumber(record + 1)) {
            return false;
        }
        offsets[0][record] = from + form.slotTag();
        int element = 1;
        while (element < form.elements() && readValue(element, record)) {
            element++;
        }
        if (element == 1 || !cursor.pass(form.end(element - 1))) {
            return false;
        }
        for (int i = 0; i < element; i++) {
            counts[i]++;
        }
        return true;
    }

    private boolean passNumber(int slot) {
        int from = cursor.position();
        return cursor.passDigits() == slot && cursor.position() == from + 2;
    }

    private boolean readValue(int element, int record) {
        int from = cursor.position();
        if (!cursor.pass(form.before(element))) {
            return false;
        }
        int value = cursor.passDigits();
        values[element][record] = value;
        offsets[element][record] = from + form.tag(element);
        return value >= 0;
    }
}
