package org.koiki.metering.publication;

import java.nio.charset.StandardCharsets;
import org.koiki.message.MeteringFileName;
import org.koiki.metering.delivery.Voltage;
import org.koiki.metering.roster.RosterRows;
import org.koiki.metering.rule.ValueFlags;

/** Writes the row of a point as XML, byte by byte in the canonical form of metering files. */
final class RowText {
    /** Bytes that a row takes at most. */
    static final int MOST = 2_048;

    private static final byte[] CUSTOMER = ascii("<JP06119>");
    private static final byte[] CUSTOMER_END = ascii("</JP06119>");
    private static final byte[] NAME = ascii("<JP06120>");
    private static final byte[] NAME_END = ascii("</JP06120>");
    private static final byte[] CONTROL = ascii("<JP06121>");
    private static final byte[] FLAG = ascii("</JP06121><JP06122>");
    private static final int NUMBER = 20;
    private static final int DECIMALS = 4;
    private static final int ONE = 10_000;

    private final byte[] begin;
    private final byte[] numberEnd = ascii("</JP06400>");
    private final byte[] energy;
    private final byte[] end;

    /** @param row element of a row */
    RowText(String area, Voltage voltage, String row) {
        String value = voltage == Voltage.HIGH ? "JP06123" : "JP06125";
        begin = ascii("<%s><JP06400>%s".formatted(row, area));
        energy = ascii("</JP06122><%s>".formatted(value));
        end = ascii("</%s></%s>".formatted(value, row));
    }

    /** Element of a row in a file of this name. */
    static String element(MeteringFileName name) {
        return name.slot() == null ? "JPMR00011" : "JPMR00010";
    }

    /** @return the place behind the row */
    int write(RosterRows point, int value, byte flag, byte[] out, int to) {
        int at = put(begin, out, to);
        point.number(out, at);
        at = put(numberEnd, out, at + NUMBER);
        int text = put(CUSTOMER, out, at);
        int textEnd = point.customer(out, text);
        at = textEnd == text ? at : put(CUSTOMER_END, out, textEnd);
        text = put(NAME, out, at);
        textEnd = point.name(out, text);
        at = textEnd == text ? at : put(NAME_END, out, textEnd);
        at = point.control(out, put(CONTROL, out, at));
        at = put(FLAG, out, at);
        out[at++] = (byte) ('0' + (flag == Values.NOTHING ? ValueFlags.MISSING : flag));
        at = put(energy, out, at);
        at = value == Values.ABSENT ? at : kwh(value, out, at);
        return put(end, out, at);
    }

    private static int put(byte[] part, byte[] out, int to) {
        System.arraycopy(part, 0, out, to, part.length);
        return to + part.length;
    }

    /** Writes 0.1 Wh as kWh without trailing zeros. */
    static int kwh(int value, byte[] out, int to) {
        int at = digits(value / ONE, out, to);
        int rest = value % ONE;
        if (rest == 0) {
            return at;
        }
        out[at] = '.';
        for (int i = DECIMALS; i > 0; i--) {
            out[at + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        int last = at + DECIMALS;
        while (out[last] == '0') {
            last--;
        }
        return last + 1;
    }

    private static int digits(int value, byte[] out, int to) {
        int size = 1;
        for (int left = value; left >= 10; left /= 10) {
            size++;
        }
        int left = value;
        for (int i = to + size - 1; i >= to; i--) {
            out[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        return to + size;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
