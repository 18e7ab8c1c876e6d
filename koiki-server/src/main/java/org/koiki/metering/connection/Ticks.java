package org.koiki.metering.connection;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** System time, by which pauses between two requests are measured. */
@Component
class Ticks {
    private final Clock clock;

    Ticks(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }
}
