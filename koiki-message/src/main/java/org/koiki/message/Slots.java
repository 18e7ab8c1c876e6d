package org.koiki.message;

import static org.koiki.message.SlotSeries.SLOTS;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Field.Series;

/** The slot records of one series while they are read. Element 0 of a record is the slot number. */
final class Slots implements Trail {
    private final Reading in;
    private final Series<?> series;
    private final Node node;
    private final List<Name> elements;
    private final int[][] values;
    private final int[][] offsets;
    private final int[] counts;
    private final boolean[] seen = new boolean[SLOTS + 1];
    private int records;
    private int last;
    private int current;

    Slots(Reading in, Series<?> series, Node node) {
        this.in = in;
        this.series = series;
        this.node = node;
        this.elements = series.values();
        this.values = new int[elements.size()][SLOTS];
        this.offsets = new int[elements.size()][SLOTS];
        this.counts = new int[elements.size()];
    }

    int[] values(int element) {
        return values[element];
    }

    int[] offsets(int element) {
        return offsets[element];
    }

    int count(int element) {
        return counts[element];
    }

    /** Reads the records that come next, as long as each stands where it belongs and in the plain form. */
    void readPlain() {
        records = new PlainSlots(in.cursor, series.plain(), values, offsets, counts).read();
        last = records;
        Arrays.fill(seen, 1, records + 1, true);
        in.passed(records * (1 + elements.size()));
    }

    /** Reads the slot record just begun, to its end. */
    void read() {
        int offset = in.cursor.offset();
        int index = Math.min(records++, SLOTS - 1);
        int next = 0;
        int found = 0;
        current = 0;
        while (in.nextElement(this)) {
            int element = find(next);
            int bit = 1 << element;
            if (element < 0) {
                in.other(this);
            } else if ((found & bit) != 0) {
                in.log.add(Fault.ELEMENT_DOUBLE, path(elements.get(element)), in.cursor.offset());
                in.skip();
            } else {
                if (element < next) {
                    in.log.add(Fault.ELEMENT_ORDER, path(elements.get(element)), in.cursor.offset());
                }
                found |= bit;
                next = Math.max(next, element + 1);
                readValue(element, index);
            }
        }
        reportMissing(found, offset);
    }

    private int find(int next) {
        int size = elements.size();
        int element = next;
        for (int i = 0; i < size; i++) {
            element = element < size ? element : 0;
            if (in.cursor.at(elements.get(element))) {
                return element;
            }
            element++;
        }
        return -1;
    }

    private void readValue(int element, int index) {
        int offset = in.cursor.offset();
        counts[element]++;
        offsets[element][index] = offset;
        if (in.next()) {
            in.log.add(Fault.ELEMENT_IN_VALUE, path(elements.get(element)), offset);
            in.skip();
            in.skip();
        } else if (element == 0) {
            number(offset);
        } else {
            int value = in.cursor.digits();
            values[element][index] = value;
            if (value < 0) {
                refuse(elements.get(element), offset);
            }
        }
    }

    private void refuse(Name element, int offset) {
        String text = in.cursor.text();
        if (text.isBlank()) {
            in.log.add(Fault.EMPTY, path(element), offset, slot(), null, null);
        } else if (text.chars().allMatch(Format::isDigit)) {
            in.log.add(Fault.TOO_LONG, path(element), offset, slot(), text, 9);
        } else {
            in.log.add(Fault.NOT_DIGITS, path(element), offset, slot(), text, null);
        }
    }

    private void number(int offset) {
        int slot = in.cursor.digits();
        int expected = last + 1;
        if (slot == expected && slot <= SLOTS && !seen[slot] && in.cursor.length() == 2) {
            seen[slot] = true;
            last = slot;
            current = slot;
            return;
        }
        String text = in.cursor.text();
        if (slot < 1 || slot > SLOTS || text.length() != 2) {
            in.log.add(Fault.SLOT_RANGE, path(Series.SLOT), offset, text, SLOTS);
            return;
        }
        if (seen[slot]) {
            in.log.add(Fault.SLOT_DOUBLE, path(Series.SLOT), offset, slot, text, null);
        } else if (slot < last) {
            in.log.add(Fault.SLOT_ORDER, path(Series.SLOT), offset, slot, text, expected);
        }
        seen[slot] = true;
        last = slot;
        current = slot;
    }

    private void reportMissing(int found, int offset) {
        for (int element = 0; element < 2; element++) {
            if ((found & 1 << element) == 0) {
                in.log.add(Fault.ELEMENT_MISSING, path(elements.get(element)), offset, slot(), null, null);
            }
        }
    }

    private @Nullable Integer slot() {
        return current == 0 ? null : current;
    }

    /** Reports what the series as a whole lacks. */
    void finish(int offset) {
        String path = node.path(series.element());
        if (records != SLOTS) {
            in.log.add(Fault.SLOT_COUNT, path, offset, Integer.toString(records), SLOTS);
        }
        for (int slot = 1; slot <= SLOTS; slot++) {
            if (!seen[slot]) {
                in.log.add(Fault.SLOT_MISSING, path, offset, slot, null, null);
            }
        }
        if (elements.size() > 2 && counts[2] > 0 && counts[2] < records) {
            String second = path + "/" + series.record() + "/" + elements.get(2);
            in.log.add(Fault.SECOND_VALUE, second, offset, Integer.toString(counts[2]), records);
        }
    }

    @Override
    public String path() {
        return node.path(series.element()) + "/" + series.record() + "[" + records + "]";
    }
}
