package org.koiki.calendar.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.koiki.calendar.Due;
import org.springframework.stereotype.Component;

/** Counts what fell due. */
@Component
class DueMeters {
    private final MeterRegistry registry;

    DueMeters(MeterRegistry registry, DueLease lease) {
        this.registry = registry;
        registry.gauge("koiki.due.lease", lease, held -> held.isHeld() ? 1 : 0);
    }

    /** @param late on the market clock, when it was done */
    void done(Due due, Duration late) {
        registry.timer("koiki.due.lag", "kind", due.kind()).record(late);
    }

    void failed(Due due) {
        registry.counter("koiki.due.failures", "kind", due.kind()).increment();
    }
}
