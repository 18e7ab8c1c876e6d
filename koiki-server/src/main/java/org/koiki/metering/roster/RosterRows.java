package org.koiki.metering.roster;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Goes through points of one part of a roster in their order and hands out their bytes. For one thread. */
public final class RosterRows {
    private static final int WINDOW = 1 << 16;
    private static final int LONGEST = 1 << 11;

    private final RosterPart part;
    private final byte[] window = new byte[WINDOW];
    private long windowFrom;
    private int windowSize;
    private int at;
    private int position;
    private int control;
    private int customer;
    private int name;

    RosterRows(RosterPart part, int from) {
        this.part = part;
        this.position = from;
        fill(part.place(from));
        for (int i = (from - part.first()) % RosterWriter.STEP; i > 0; i--) {
            readTexts();
        }
    }

    /** Goes to the next point; at first to that asked for. */
    public void next() {
        readTexts();
        position++;
    }

    private void readTexts() {
        if (windowSize - at < LONGEST) {
            fill(windowFrom + at);
        }
        control = at;
        customer = behind(control);
        name = behind(customer);
        at = behind(name);
    }

    private int behind(int text) {
        return text + 2 + length(text);
    }

    private int length(int text) {
        return window[text] & 0xFF | (window[text + 1] & 0xFF) << 8;
    }

    private void fill(long from) {
        windowFrom = from;
        windowSize = (int) Math.min(WINDOW, part.texts().byteSize() - from);
        MemorySegment.copy(part.texts(), ValueLayout.JAVA_BYTE, from, window, 0, windowSize);
        at = 0;
    }

    /** Writes the 20 digits of the number behind the area. */
    public void number(byte[] out, int to) {
        int place = position - 1 - part.first();
        PointNumber.write(part.index().head(place), part.index().rest(place), out, to);
    }

    /** Writes the control number (管理番号). @return the place behind it */
    public int control(byte[] out, int to) {
        return copy(control, out, to);
    }

    /** Writes the customer id (需要家識別番号), or nothing. @return the place behind it */
    public int customer(byte[] out, int to) {
        return copy(customer, out, to);
    }

    /** Writes the customer's name, or nothing. @return the place behind it */
    public int name(byte[] out, int to) {
        return copy(name, out, to);
    }

    private int copy(int text, byte[] out, int to) {
        int length = length(text);
        System.arraycopy(window, text + 2, out, to, length);
        return to + length;
    }
}
