package org.koiki.calendar;

import java.time.Clock;
import java.time.Instant;

/** The market clock of production: the system clock itself. */
record SystemMarketClock(Clock system) implements MarketClock {
    @Override
    public Instant now() {
        return system.instant();
    }
}
