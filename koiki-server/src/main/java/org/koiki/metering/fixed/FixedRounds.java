package org.koiki.metering.fixed;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.koiki.Rounds;
import org.koiki.metering.intake.Traffic;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every node looks for fixed usage to publish, but begins nothing while batches arrive. */
@Configuration(proxyBeanMethods = false)
class FixedRounds {
    @Bean
    @ConditionalOnProperty(name = "koiki.energy.automatic", matchIfMissing = true)
    Rounds energyFixedUsage(FixedPublishing publishing, List<Traffic> traffic) {
        BooleanSupplier quiet = () -> traffic.stream().allMatch(Traffic::isQuiet);
        return Rounds.every(Duration.ofSeconds(2), "energy fixed usage", () -> publishing.run(quiet));
    }
}
