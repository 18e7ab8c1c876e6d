package org.koiki.desk.web;

import java.time.Instant;
import org.koiki.calendar.MarketClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Market time for the clock of the screens. */
@RestController
class ClockScreen {
    private final MarketClock clock;

    ClockScreen(MarketClock clock) {
        this.clock = clock;
    }

    @GetMapping("/clock")
    MarketTime now() {
        return new MarketTime(clock.now());
    }

    record MarketTime(Instant now) {}
}
