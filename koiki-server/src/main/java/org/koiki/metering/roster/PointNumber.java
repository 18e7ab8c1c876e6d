package org.koiki.metering.roster;

/**
 * A supply point number within its area as two numbers: the 3rd and 4th digit, and the 18 digits behind them.
 *
 * @param head 0–99
 * @param rest below 10<sup>18</sup>
 */
public record PointNumber(int head, long rest) {
    public static final int DIGITS = 22;

    private static final int AREA = 2;
    private static final int HEAD = 4;

    /** @param digits 22 digits, the area first */
    public static PointNumber of(String digits) {
        return new PointNumber(
                Integer.parseInt(digits.substring(AREA, HEAD)), Long.parseLong(digits.substring(HEAD, DIGITS)));
    }

    static int hash(int head, long rest) {
        long mixed = (rest ^ (long) head << 57) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) ^ (int) mixed >>> 15;
    }

    /** Writes the digits behind the area. */
    public static void write(int head, long rest, byte[] out, int at) {
        out[at] = (byte) ('0' + head / 10);
        out[at + 1] = (byte) ('0' + head % 10);
        long left = rest;
        for (int i = at + DIGITS - AREA - 1; i > at + 1; i -= 2) {
            int two = (int) (left % 100);
            left /= 100;
            out[i] = (byte) ('0' + two % 10);
            out[i - 1] = (byte) ('0' + two / 10);
        }
    }

    /** All digits, the area first. */
    public String digits(String area) {
        byte[] digits = new byte[DIGITS - AREA];
        write(head, rest, digits, 0);
        return area + new String(digits, java.nio.charset.StandardCharsets.US_ASCII);
    }
}
