package org.koiki.calendar;

import java.time.Duration;
import java.time.Instant;

/** A market clock that can be moved ahead, for all nodes at once. Only there when {@code koiki.clock.movable} is true. */
public interface MovableClock extends MarketClock {
    /**
     * Moves the market clock to an instant.
     *
     * @throws ClockRunsBack when the clock is past that instant: what was filed would then lie in the future
     */
    void set(Instant instant);

    /** Moves the market clock ahead. */
    default void advance(Duration duration) {
        set(now().plus(duration));
    }
}
