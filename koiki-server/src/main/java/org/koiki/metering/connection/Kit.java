package org.koiki.metering.connection;

import java.time.Duration;
import java.util.List;
import org.koiki.ModuleTables;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.stereotype.Component;

/** The kit as data: {@code connection-cases.csv}, and the limits of the day. */
@Component
class Kit {
    private final List<CaseText> texts = ModuleTables.read("connection-cases.csv", (module, line) -> CaseText.of(line));
    private final EnergyLimits limits;
    private final MarketClock clock;

    Kit(EnergyLimits limits, MarketClock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    CaseText text(TestCase test) {
        return texts.get(test.ordinal());
    }

    /** How long the slow answer takes. */
    Duration slow() {
        return Duration.ofSeconds(today("test-slow-seconds"));
    }

    /** How long a client has to wait after a 503. */
    Duration retry() {
        return Duration.ofSeconds(today("test-retry-seconds"));
    }

    /** How many requests of a test are kept. */
    int mostSeen() {
        return today("test-requests");
    }

    /** How long before a test its time may be asked for. */
    Duration ahead() {
        return Duration.ofDays(today("test-ahead-days"));
    }

    /** How long a test is taken to last where bookings are laid side by side. */
    Duration length() {
        return Duration.ofMinutes(today("test-minutes"));
    }

    private int today(String limit) {
        return limits.on(clock.today(), limit);
    }
}
