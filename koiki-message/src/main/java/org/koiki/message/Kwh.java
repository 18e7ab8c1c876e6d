package org.koiki.message;

/**
 * Energy of a metering file: decimal kWh with at most four decimals in XML, a whole number of 0.1 Wh in Java.
 * Exact, never negative.
 */
public final class Kwh {
    /** Digits before the decimal point at most. */
    static final int WHOLE_DIGITS = 9;

    private static final int DECIMALS = 4;
    private static final long ONE = 10_000;

    private Kwh() {}

    /**
     * Reads decimal kWh; zeros behind the fourth decimal are passed over.
     *
     * @return 0.1 Wh
     * @throws IllegalArgumentException if the text is no such number
     */
    public static long tenthsOfWh(String kwh) {
        long value = read(kwh);
        if (value < 0) {
            throw new IllegalArgumentException("not decimal kWh: " + kwh);
        }
        return value;
    }

    /** Writes 0.1 Wh as decimal kWh in the one canonical form: {@code 12.5}, {@code 0.307}, {@code 0}. */
    public static String text(long tenthsOfWh) {
        if (tenthsOfWh < 0) {
            throw new IllegalArgumentException("negative energy: " + tenthsOfWh);
        }
        long rest = tenthsOfWh % ONE;
        String whole = Long.toString(tenthsOfWh / ONE);
        if (rest == 0) {
            return whole;
        }
        String decimals = Long.toString(ONE + rest);
        int end = decimals.length();
        while (decimals.charAt(end - 1) == '0') {
            end--;
        }
        return whole + "." + decimals.substring(1, end);
    }

    static boolean isKwh(String text) {
        return read(text) >= 0;
    }

    private static long read(String text) {
        int length = text.length();
        int point = text.indexOf('.');
        int whole = point < 0 ? length : point;
        if (whole == 0 || whole > WHOLE_DIGITS || point == length - 1) {
            return -1;
        }
        long value = digits(text, 0, whole);
        long decimals = point < 0 ? 0 : decimals(text, point + 1);
        return value < 0 || decimals < 0 ? -1 : value * ONE + decimals;
    }

    private static long decimals(String text, int from) {
        int end = Math.min(text.length(), from + DECIMALS);
        for (int i = end; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return -1;
            }
        }
        long value = digits(text, from, end);
        for (int i = end - from; i < DECIMALS; i++) {
            value *= 10;
        }
        return value;
    }

    private static long digits(String text, int from, int end) {
        long value = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (!Format.isDigit(c)) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
