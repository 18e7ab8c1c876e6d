package org.koiki.participant.store;

import java.time.Clock;
import java.time.Duration;
import org.koiki.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TriesSchedule {
    @Bean
    Rounds forgettingTries(TriesRows tries, Clock clock, @Value("${koiki.logins.keep-failures}") Duration age) {
        return Rounds.every(
                Duration.ofHours(1),
                "login-tries",
                () -> tries.forget(clock.instant().minus(age)));
    }
}
