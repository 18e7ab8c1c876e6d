package org.koiki.calendar.store;

import java.time.Instant;
import java.util.Optional;

/** Jumps of the market clock, in steps from one entry of the due list to the next. */
interface Jumps {
    /** A clock that never jumps. */
    Jumps NONE = new Jumps() {
        @Override
        public Optional<Instant> target() {
            return Optional.empty();
        }

        @Override
        public boolean standAt(Instant instant) {
            return true;
        }

        @Override
        public void arrive(Instant target) {}
    };

    /** Where the clock is jumping to, if it is. */
    Optional<Instant> target();

    /** Has the clock stand at an instant, unless it is past it; false when the jump was cancelled. */
    boolean standAt(Instant instant);

    /** Lets the clock run on from its target. */
    void arrive(Instant target);
}
