package org.koiki.metering.comparison;

import java.time.Duration;
import org.koiki.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Comparisons go through all contracts of an area, so they are not made where gate closures wait for their turn. */
@Configuration(proxyBeanMethods = false)
class ComparisonConfiguration {
    @Bean
    @ConditionalOnProperty(name = "koiki.energy.automatic", matchIfMissing = true)
    Rounds energyComparison(ComparisonTask task) {
        return Rounds.every(Duration.ofSeconds(5), "energy comparison", task::compare);
    }
}
