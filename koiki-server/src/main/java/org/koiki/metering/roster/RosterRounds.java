package org.koiki.metering.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.koiki.Rounds;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the roster of a day soon after midnight, so that the first batch finds it, in areas that have lately had one. */
@Configuration(proxyBeanMethods = false)
class RosterRounds {
    private static final LocalTime FIRST = LocalTime.of(0, 5);

    @Bean
    @ConditionalOnProperty(name = "koiki.energy.automatic", matchIfMissing = true)
    Rounds energyRosters(Rosters rosters, RosterTable table, EnergyLimits limits, MarketClock clock) {
        return Rounds.every(Duration.ofSeconds(20), "energy rosters", () -> {
            LocalDateTime now = clock.local();
            LocalDate today = now.toLocalDate();
            if (now.toLocalTime().isAfter(FIRST)) {
                table.areas(today.minusDays(limits.on(today, "days-back"))).forEach(area -> rosters.of(area, today));
            }
        });
    }
}
