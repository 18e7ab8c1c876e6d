package org.koiki.notice.expiry;

import java.time.Duration;
import org.koiki.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExpirySchedule {
    @Bean
    Rounds expiryWarning(ExpiryWarnings warnings) {
        return Rounds.every(Duration.ofHours(1), "certificate-expiry", warnings::tell);
    }

    @Bean
    Rounds passwordWarning(PasswordWarnings warnings) {
        return Rounds.every(Duration.ofHours(1), "password-expiry", warnings::tell);
    }
}
