package org.koiki.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a plan may be filed: from the opening on, until just before the closing instant.
 *
 * @param opens absent when any earlier filing is welcome
 */
public record FilingWindow(@Nullable Instant opens, Instant closes) {
    public boolean admits(Instant received) {
        return (opens == null || !received.isBefore(opens)) && received.isBefore(closes);
    }
}
