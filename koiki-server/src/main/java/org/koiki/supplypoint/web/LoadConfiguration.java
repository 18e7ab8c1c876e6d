package org.koiki.supplypoint.web;

import java.time.Duration;
import org.koiki.edge.LargeBody;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Files of an area may be long. */
@Configuration(proxyBeanMethods = false)
class LoadConfiguration {
    @Bean
    LargeBody loadedFiles() {
        return new LargeBody("/api/v1/supply-points/loads", DataSize.ofGigabytes(20), Duration.ofHours(3));
    }
}
