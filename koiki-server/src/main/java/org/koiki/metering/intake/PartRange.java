package org.koiki.metering.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of a whole a part is.
 *
 * @param first from 0
 * @param last the last byte of the part
 * @param whole bytes of the whole
 */
record PartRange(long first, long last, long whole) {
    private static final Pattern HEADER = Pattern.compile("bytes (\\d{1,15})-(\\d{1,15})/(\\d{1,15})");

    /**
     * @param header Content-Range, such as {@code bytes 0-499/1234}
     * @throws org.koiki.Problem {@code ENERGY-PART-RANGE}
     */
    static PartRange of(String header) {
        Matcher given = HEADER.matcher(header.strip());
        if (given.matches()) {
            PartRange range = new PartRange(
                    Long.parseLong(given.group(1)), Long.parseLong(given.group(2)), Long.parseLong(given.group(3)));
            if (range.first <= range.last && range.last < range.whole) {
                return range;
            }
        }
        throw UploadProblems.range(header);
    }

    long length() {
        return last - first + 1;
    }

    boolean isLast() {
        return last == whole - 1;
    }
}
