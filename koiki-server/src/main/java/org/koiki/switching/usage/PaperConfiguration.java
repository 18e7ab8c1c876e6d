package org.koiki.switching.usage;

import java.time.Duration;
import org.koiki.edge.LargeBody;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Identity papers may be large: five of 10 MB, with what is typed in. */
@Configuration(proxyBeanMethods = false)
class PaperConfiguration {
    private static final DataSize PAPERS = DataSize.ofMegabytes(52);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Bean
    LargeBody sentPapers() {
        return new LargeBody("/api/v1/switching/usage-accesses", PAPERS, PATIENCE);
    }

    @Bean
    LargeBody chosenPapers() {
        return new LargeBody("/switching/usage", PAPERS, PATIENCE);
    }
}
