package org.koiki.audit.store;

import java.time.Duration;
import org.koiki.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SealerSchedule {
    @Bean
    Rounds sealing(Sealer sealer) {
        return Rounds.every(Duration.ofSeconds(1), "audit-sealer", sealer::seal);
    }
}
