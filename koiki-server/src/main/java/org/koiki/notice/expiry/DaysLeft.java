package org.koiki.notice.expiry;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The numbers of days before an end at which a company is warned. */
final class DaysLeft {
    private DaysLeft() {}

    /** The smallest of the numbers that has been reached; the others have passed, noticed or not. */
    static OptionalInt reached(Instant end, Instant now, int... days) {
        return IntStream.of(days)
                .filter(left -> !end.isAfter(now.plus(Duration.ofDays(left))))
                .min();
    }
}
