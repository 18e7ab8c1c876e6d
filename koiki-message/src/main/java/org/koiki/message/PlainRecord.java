package org.koiki.message;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A slot record in the plain form, as the bytes that stand around its values. */
final class PlainRecord {
    private final String record;
    private final List<Name> elements;
    private final byte[] begin;
    private final byte[][] before;
    private final byte[][] end;

    /** @param elements slot number, value and perhaps a second value */
    PlainRecord(Name record, List<Name> elements) {
        this.record = record.text;
        this.elements = elements;
        this.begin = ascii("<" + record + "><" + elements.getFirst() + ">");
        this.before = new byte[elements.size()][];
        this.end = new byte[elements.size()][];
        for (int element = 1; element < elements.size(); element++) {
            before[element] = ascii(close(element - 1) + "<" + elements.get(element) + ">");
            end[element] = ascii(close(element) + "</" + record + ">");
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private String close(int element) {
        return "</" + elements.get(element) + ">";
    }

    int elements() {
        return elements.size();
    }

    /** What stands before the slot number. */
    byte[] begin() {
        return begin;
    }

    /** What stands between the value of the former element and that of this one. */
    byte[] before(int element) {
        return before[element];
    }

    /** What stands behind the value of this element if it is the last one. */
    byte[] end(int element) {
        return end[element];
    }

    /** Where in {@link #begin} the slot number's tag stands. */
    int slotTag() {
        return record.length() + 2;
    }

    /** Where in {@link #before} the tag of this element stands. */
    int tag(int element) {
        return elements.get(element - 1).text.length() + 3;
    }
}
