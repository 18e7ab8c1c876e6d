package org.koiki.access;

import java.time.Duration;

/**
 * How often somebody may ask.
 *
 * @param perSecond in the long run
 * @param burst at once, after a pause
 */
public record Rate(int perSecond, int burst) {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** Nanoseconds between two requests in the long run. */
    long interval() {
        return SECOND / perSecond;
    }
}
