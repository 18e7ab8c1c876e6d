package org.koiki.metering.delivery;

import java.time.Duration;
import org.koiki.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** To delete the files of a day takes long, so it is not done where gate closures wait for their turn. */
@Configuration(proxyBeanMethods = false)
class FileRetentionRounds {
    @Bean
    @ConditionalOnProperty(name = "koiki.energy.automatic", matchIfMissing = true)
    Rounds energyFileRetention(FileRetention retention) {
        return Rounds.every(Duration.ofMinutes(1), "energy file retention", retention::delete);
    }
}
