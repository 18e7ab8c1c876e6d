package org.koiki.metering.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was seen of a client.
 *
 * @param file name of the file that was fetched
 * @param outcome how the file was sent
 * @param tickedAt system time
 */
record Seen(
        TestCase testCase,
        Act act,
        @Nullable String file,
        @Nullable Manner outcome,
        @Nullable String address,
        Instant at,
        Instant tickedAt) {

    /** What the client, or its people, did. */
    enum Act {
        LISTED,
        FETCHED,
        CONFIRMED
    }

    /** How a file is sent. */
    enum Manner {
        WHOLE,
        /** Whole, but listed with another size. */
        MISLISTED,
        /** Of the right length, but no zip that opens. */
        BROKEN,
        SLOW,
        UNAVAILABLE,
        CUT
    }
}
