package org.koiki.metering.intake;

import java.time.LocalDate;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.stereotype.Component;

/** Whether a batch may come: its id is one, its slot has ended and still takes corrections. */
@Component
class Admission {
    private final EnergyLimits limits;
    private final MarketClock clock;

    Admission(EnergyLimits limits, MarketClock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** @throws org.koiki.Problem {@code ENERGY-BATCH-NAME}, {@code ENERGY-EARLY}, {@code ENERGY-LATE} */
    void require(SlotKey key, String batch) {
        if (clock.now().isBefore(key.end())) {
            throw EnergyProblems.early(key);
        }
        LocalDate first = clock.today().minusDays(limits.on(clock.today(), "days-back"));
        if (key.day().isBefore(first)) {
            throw EnergyProblems.late(key, first);
        }
        if (!batch.matches("[0-9A-Za-z_-]{1,40}")) {
            throw EnergyProblems.name(batch);
        }
    }
}
