package org.koiki.metering.intake;

import java.nio.file.Path;
import java.time.Duration;
import org.koiki.Rounds;
import org.koiki.calendar.MarketClock;
import org.koiki.edge.LargeBody;
import org.koiki.participant.Masters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

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
    Inbox energyInbox(
            @Value("${koiki.energy.inbox}") Path root,
            @Value("${koiki.energy.inbox-marker:}") String marker,
            BatchIntake intake,
            Admission admission,
            Uploads uploads,
            NodeLock lock,
            Masters masters,
            MarketClock clock,
            JsonMapper json) {
        return new Inbox(root, marker, intake, admission, uploads, lock, masters, clock, json);
    }

    @Bean
    @ConditionalOnProperty(name = "koiki.energy.inbox")
    Rounds energyInboxRounds(Inbox inbox) {
        return Rounds.every(Duration.ofSeconds(2), "energy inbox", inbox::run);
    }
}
