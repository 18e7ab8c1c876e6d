package org.koiki.plan.forward;

import java.time.Duration;
import org.koiki.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ForwardSchedule {
    @Bean
    Rounds forwarding(ForwardOrder order) {
        return Rounds.every(Duration.ofMillis(500), "forwarding", order::place);
    }
}
