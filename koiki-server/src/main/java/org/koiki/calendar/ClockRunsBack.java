package org.koiki.calendar;

import java.time.Instant;

/** The market clock was asked to run back, which it never does on a database in use. */
public class ClockRunsBack extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ClockRunsBack(Instant wanted, Instant now) {
        super("The market clock of this database shows %s and never runs back; it cannot be set to %s. "
                        .formatted(inJapan(now), inJapan(wanted))
                + "Start on a new data folder for an earlier time.");
    }

    private static Object inJapan(Instant instant) {
        return instant.atZone(MarketClock.JST).toOffsetDateTime();
    }
}
