package org.koiki.metering.publication;

import java.time.Duration;
import org.koiki.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every node looks for something to publish. */
@Configuration(proxyBeanMethods = false)
class PublishingRounds {
    @Bean
    @ConditionalOnProperty(name = "koiki.energy.automatic", matchIfMissing = true)
    Rounds energyPublishing(Publishing publishing) {
        return Rounds.every(Duration.ofMillis(250), "energy publishing", publishing::run);
    }
}
