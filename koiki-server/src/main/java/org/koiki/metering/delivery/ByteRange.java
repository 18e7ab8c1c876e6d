package org.koiki.metering.delivery;

import java.util.List;
import org.springframework.http.HttpRange;

/**
 * A part of a file.
 *
 * @param partial whether a part was asked for, be it the whole
 */
record ByteRange(long from, long length, boolean partial) {
    static ByteRange whole(long size) {
        return new ByteRange(0, size, false);
    }

    /** Several ranges at once are answered with the whole file. */
    static ByteRange of(String header, long size) {
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(header);
            if (ranges.size() != 1) {
                return whole(size);
            }
            HttpRange range = ranges.getFirst();
            long from = range.getRangeStart(size);
            long to = range.getRangeEnd(size);
            if (from <= to && from < size) {
                return new ByteRange(from, to - from + 1, true);
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw DeliveryProblems.badRange(header, size);
    }

    String header(long size) {
        return "bytes %d-%d/%d".formatted(from, from + length - 1, size);
    }
}
