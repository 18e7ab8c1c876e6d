package org.koiki.metering.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.stereotype.Component;

/**
 * When a unit may be issued again. A file has at most a hundred revisions: the first corrections come at once, the next ones
 * hour by hour, the rest day by day, until no batch of the day is taken any more.
 */
@Component
public class Pace {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final EnergyLimits limits;

    Pace(EnergyLimits limits) {
        this.limits = limits;
    }

    /** @param issues how many there are, the first one included */
    public Instant next(Instant last, int issues, LocalDate day) {
        int atOnce = limits.on(day, "corrections-at-once");
        int hourly = limits.on(day, "corrections-hourly");
        if (issues <= atOnce) {
            return last;
        }
        return last.plus(issues <= atOnce + hourly ? HOUR : DAY);
    }
}
