package org.koiki.notice.feed;

import java.time.Duration;
import org.koiki.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedSchedule {
    @Bean
    Rounds watching(Watch watch) {
        return Rounds.every(Duration.ofMillis(500), "event-feed", watch::look);
    }
}
