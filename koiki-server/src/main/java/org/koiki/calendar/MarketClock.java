package org.koiki.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The clock that every market rule reads: the system clock plus an offset that all nodes share.
 *
 * <p>Security, leases and retries use the system clock instead.
 */
public interface MarketClock {
    /** Japan Standard Time, without daylight saving. */
    ZoneId JST = ZoneId.of("Asia/Tokyo");

    Instant now();

    /** Market time on the wall in Japan. */
    default LocalDateTime local() {
        return LocalDateTime.ofInstant(now(), JST);
    }

    /** The market's date in Japan. */
    default LocalDate today() {
        return local().toLocalDate();
    }
}
