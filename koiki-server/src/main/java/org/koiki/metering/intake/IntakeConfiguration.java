package org.koiki.metering.intake;

import java.time.Duration;
import org.koiki.edge.LargeBody;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Batches may be long. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    LargeBody energyBatches() {
        return new LargeBody("/api/v1/energy/*/*/*/*", DataSize.ofGigabytes(8), Duration.ofMinutes(30), true);
    }
}
