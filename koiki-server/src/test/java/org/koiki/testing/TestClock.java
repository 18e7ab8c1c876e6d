package org.koiki.testing;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.koiki.calendar.MarketClock;

/** A market clock that stands still until a test sets it, forth or back. */
public final class TestClock implements MarketClock {
    /** 2016-05-30 10:00 in Japan: two hours before the sample plan's window closes. */
    public static final Instant START =
            OffsetDateTime.parse("2016-05-30T10:00:00+09:00").toInstant();

    private volatile Instant now = START;

    @Override
    public Instant now() {
        return now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    /** Sets the clock to an ISO instant such as {@code 2016-05-30T11:59:59+09:00}. */
    public void set(String instant) {
        set(OffsetDateTime.parse(instant).toInstant());
    }
}
