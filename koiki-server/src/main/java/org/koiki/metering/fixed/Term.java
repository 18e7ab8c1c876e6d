package org.koiki.metering.fixed;

import java.time.Duration;
import java.time.Instant;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.EnergyKinds;
import org.koiki.metering.delivery.Voltage;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.stereotype.Component;

/** By when fixed usage has to be there: some business days from the reading date on. */
@Component
class Term {
    private final EnergyKinds kinds;
    private final EnergyLimits limits;
    private final MarketClock clock;

    Term(EnergyKinds kinds, EnergyLimits limits, MarketClock clock) {
        this.kinds = kinds;
        this.limits = limits;
        this.clock = clock;
    }

    /** Market time. */
    Instant end(FixedUnit unit, Voltage voltage) {
        return kinds.target(unit.name(voltage));
    }

    /** Whether what lacks values now is not provided; some time before the end, so that the file is there in time. */
    boolean isOver(FixedUnit unit, Voltage voltage) {
        Duration spare = Duration.ofMinutes(limits.on(unit.reading(), "fixed-closing-minutes"));
        return !clock.now().isBefore(end(unit, voltage).minus(spare));
    }
}
