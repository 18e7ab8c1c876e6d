package org.koiki.plan.check;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.koiki.calendar.MarketClock;

/** Instants as people in the market write them. */
final class MarketTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'JST'").withZone(MarketClock.JST);

    private MarketTime() {}

    static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
