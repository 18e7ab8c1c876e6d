package org.koiki.switching.bulk;

import java.time.Duration;
import org.koiki.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every node looks for confirmed files. */
@Configuration(proxyBeanMethods = false)
class BulkSchedule {
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Bean
    Rounds bulkRounds(BulkFiling filing) {
        return Rounds.every(PAUSE, "switching-bulk", filing::run);
    }
}
