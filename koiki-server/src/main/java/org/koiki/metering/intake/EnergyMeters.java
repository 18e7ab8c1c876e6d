package org.koiki.metering.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.koiki.Problem;
import org.springframework.stereotype.Component;

/** Counts what goes wrong with metered energy, and tells how late it is. */
@Component
public class EnergyMeters {
    private final MeterRegistry registry;
    private final AtomicLong lakeWaiting;

    EnergyMeters(MeterRegistry registry) {
        this.registry = registry;
        this.lakeWaiting = Objects.requireNonNull(registry.gauge("koiki.energy.lake.waiting", new AtomicLong()));
    }

    /** Something that is tried again. @param work {@code publishing}, {@code fixed}, {@code contracts} or {@code lake} */
    public void failed(String work) {
        registry.counter("koiki.energy.failures", "work", work).increment();
    }

    /** A slot was published for the first time. @param late from its end, on the market clock */
    public void published(Duration late) {
        registry.timer("koiki.energy.slot").record(late);
    }

    /** How many batches the lake has still to take. */
    public void lakeWaits(long batches) {
        lakeWaiting.set(batches);
    }

    /** A batch that was not taken as a whole. */
    void refused(Problem problem) {
        Object code = Objects.requireNonNullElse(problem.getBody().getProperties(), Map.of())
                .getOrDefault("code", "");
        registry.counter("koiki.energy.refusals", "code", String.valueOf(code)).increment();
    }
}
