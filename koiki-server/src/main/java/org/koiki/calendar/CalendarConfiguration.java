package org.koiki.calendar;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {
    @Bean
    Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnProperty(name = "koiki.clock.movable", havingValue = "false", matchIfMissing = true)
    MarketClock marketClock(Clock system) {
        return new SystemMarketClock(system);
    }
}
