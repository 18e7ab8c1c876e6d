package org.koiki.metering.intake;

/** A line of a reject file. */
final class RejectLine {
    private static final int SHOWN = 60;

    private RejectLine() {}

    static String of(long row, Reason reason, String column, String value) {
        return "%d,%s,%s,%s,%s,%s\r\n"
                .formatted(
                        row,
                        reason.code(),
                        column,
                        quoted(value),
                        quoted(reason.text().ja()),
                        quoted(reason.text().en()));
    }

    private static String quoted(String value) {
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        String plain = shown.replaceAll("\\p{Cntrl}", "?");
        return plain.matches("[^\",]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
    }
}
