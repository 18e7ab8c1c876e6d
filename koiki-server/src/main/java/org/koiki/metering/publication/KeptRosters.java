package org.koiki.metering.publication;

import java.time.LocalDate;
import java.util.Optional;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.roster.Rosters;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.stereotype.Component;

/** Rosters of days that still take corrections; those of earlier ones are forgotten. */
@Component
class KeptRosters {
    private final Rosters rosters;
    private final EnergyLimits limits;
    private final MarketClock clock;

    KeptRosters(Rosters rosters, EnergyLimits limits, MarketClock clock) {
        this.rosters = rosters;
        this.limits = limits;
        this.clock = clock;
    }

    /** The roster as it stands, if it was made and is kept. */
    Optional<Roster> of(String area, LocalDate day) {
        LocalDate today = clock.today();
        return day.isBefore(today.minusDays(limits.on(today, "days-back")))
                ? Optional.empty()
                : rosters.made(area, day);
    }
}
