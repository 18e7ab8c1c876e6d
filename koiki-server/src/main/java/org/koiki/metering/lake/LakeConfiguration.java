package org.koiki.metering.lake;

import java.time.Clock;
import java.time.Duration;
import org.koiki.Rounds;
import org.koiki.lake.DuckDbEngine;
import org.koiki.lake.Engine;
import org.koiki.lake.Lake;
import org.koiki.lake.LakeSettings;
import org.koiki.lake.Manifest;
import org.koiki.message.SlotSeries;
import org.koiki.metering.disk.Disk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The lake beside the published files. Its engine is started when first used. */
@Configuration(proxyBeanMethods = false)
class LakeConfiguration {
    @Bean
    @Lazy
    Engine lakeEngine(
            Disk disk,
            @Value("${koiki.energy.lake.memory:1GB}") String memory,
            @Value("${koiki.energy.lake.threads:2}") int threads) {
        return new DuckDbEngine(SlotSeries.SLOTS, memory, threads, disk.at("spill"));
    }

    @Bean
    @Lazy
    Lake lake(Disk disk, Manifest manifest, Engine engine) {
        return new Lake(disk.at("lake"), manifest, engine, LakeSettings.of(SlotSeries.SLOTS), Clock.systemUTC());
    }

    @Bean
    @ConditionalOnProperty(name = "koiki.energy.automatic", matchIfMissing = true)
    Rounds energyLake(LakeFeed feed) {
        return Rounds.every(Duration.ofMillis(500), "energy lake", feed::run);
    }
}
