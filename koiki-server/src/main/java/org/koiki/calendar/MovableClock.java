package org.koiki.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A market clock that can be moved ahead, for all nodes at once. Only there when {@code koiki.clock.movable} is true. */
public interface MovableClock extends MarketClock {
    /**
     * Begins to move the market clock to an instant. What falls due in between is carried out on the way, in order, while the
     * clock stands at each due instant.
     *
     * @throws ClockRunsBack when the clock is past that instant: what was filed would then lie in the future
     */
    void set(Instant instant);

    /** Begins to move the market clock ahead. */
    default void advance(Duration duration) {
        set(now().plus(duration));
    }

    /** How far the clock has come, while it is being moved. */
    Optional<Jump> jump();

    /** Lets the clock run on from where a jump has come to. */
    void cancel();

    /** A move of the clock under way. */
    record Jump(Instant from, Instant at, Instant to) {
        /** The share of the way that lies behind. */
        public int percent() {
            long way = Math.max(1, Duration.between(from, to).toSeconds());
            return Math.toIntExact(100 * Duration.between(from, at).toSeconds() / way);
        }
    }
}
