package org.koiki.plan.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koiki.message.Finding;
import org.koiki.plan.Receipt;
import org.springframework.stereotype.Component;

/** Counters {@code koiki.plan.filings} by outcome and reason, timers {@code koiki.plan.stage} by stage. */
@Component
public class FilingMetrics {
    /** The steps of a filing. */
    public enum Stage {
        RECEIVE,
        PARSE,
        CHECK,
        STORE
    }

    private final MeterRegistry registry;
    private final Map<Stage, Timer> timers;

    FilingMetrics(MeterRegistry registry) {
        this.registry = registry;
        timers = Stream.of(Stage.values()).collect(Collectors.toMap(Function.identity(), this::timer));
    }

    private Timer timer(Stage stage) {
        return Timer.builder("koiki.plan.stage")
                .tag("stage", stage.name().toLowerCase(java.util.Locale.ROOT))
                .publishPercentileHistogram()
                .register(registry);
    }

    public <T> T time(Stage stage, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            Objects.requireNonNull(timers.get(stage)).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    void count(Receipt receipt) {
        String reason = receipt.accepted()
                ? "none"
                : receipt.findings().stream()
                        .filter(finding -> finding.severity() == Finding.Severity.FAULT)
                        .map(Finding::code)
                        .findFirst()
                        .orElse("none");
        count(outcome(receipt), reason);
    }

    void countOverload() {
        count("overload", "none");
    }

    private void count(String outcome, String reason) {
        registry.counter("koiki.plan.filings", "outcome", outcome, "reason", reason)
                .increment();
    }

    private static String outcome(Receipt receipt) {
        if (receipt.dryRun()) {
            return "dry-run";
        }
        if (!receipt.accepted()) {
            return "refused";
        }
        return receipt.repeated() ? "repeated" : "accepted";
    }
}
