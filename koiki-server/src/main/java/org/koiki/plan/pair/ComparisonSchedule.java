package org.koiki.plan.pair;

import java.time.Duration;
import org.koiki.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "koiki.comparison.automatic", matchIfMissing = true)
class ComparisonSchedule {
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Bean
    Rounds comparisonRounds(Comparison comparison) {
        return Rounds.every(PAUSE, "plan-comparison", comparison::run);
    }
}
