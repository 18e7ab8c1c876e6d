package org.koiki.metering.intake;

import java.time.Duration;
import org.koiki.Rounds;
import org.koiki.edge.LargeBody;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Batches may be long, and so may the look for late contracts. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    LargeBody energyBatches() {
        return new LargeBody("/api/v1/energy/*/*/*/*", DataSize.ofGigabytes(8), Duration.ofMinutes(30), true);
    }

    @Bean
    @ConditionalOnProperty(name = "koiki.energy.automatic", matchIfMissing = true)
    Rounds energyLateContracts(LateContractsTask task) {
        return Rounds.every(Duration.ofSeconds(2), "energy late contracts", task::look);
    }

    @Bean
    @ConditionalOnProperty(name = "koiki.energy.automatic", matchIfMissing = true)
    Rounds energyUploads(UploadParts parts) {
        return Rounds.every(Duration.ofMinutes(10), "energy uploads", parts::forget);
    }

    @Bean
    @ConditionalOnProperty(name = "koiki.energy.inbox")
    Rounds energyInboxRounds(Inbox inbox) {
        return Rounds.every(Duration.ofSeconds(2), "energy inbox", inbox::run);
    }
}
