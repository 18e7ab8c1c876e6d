package org.koiki.metering.intake;

import org.koiki.message.Text;

/** A line of a reject file. */
final class RejectLine {
    private static final int SHOWN = 60;

    private RejectLine() {}

    static String of(long row, Reason reason, String column, String value, Text text) {
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        return "%d,%s,%s,%s,%s,%s\r\n"
                .formatted(row, reason.code(), column, quoted(shown), quoted(text.ja()), quoted(text.en()));
    }

    private static String quoted(String value) {
        String plain = value.replaceAll("\\p{Cntrl}", "?");
        return plain.matches("[^\",]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
    }
}
