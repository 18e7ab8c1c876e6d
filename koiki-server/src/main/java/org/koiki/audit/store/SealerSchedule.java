package org.koiki.audit.store;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs the sealer every second of the system clock. */
@Component
class SealerSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(SealerSchedule.class);

    private final Sealer sealer;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("audit-sealer").factory());

    SealerSchedule(Sealer sealer) {
        this.sealer = sealer;
        executor.scheduleWithFixedDelay(this::seal, 1, 1, TimeUnit.SECONDS);
    }

    private void seal() {
        try {
            sealer.seal();
        } catch (RuntimeException e) {
            LOG.warn("The audit trail is not sealed for now: {}", e.getMessage());
        }
    }

    @PreDestroy
    void close() {
        executor.shutdownNow();
    }
}
