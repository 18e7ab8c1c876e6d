package org.koiki.access.door;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.springframework.stereotype.Component;

/**
 * Puts refusals at the door into the audit trail: at most so many a second and node, so that nobody can flood it. All are
 * counted as {@code koiki.refusals}; how many entries were left out is told with the next one.
 */
@Component
public class Refusals {
    private static final int MOST = 50;

    private final AuditTrail audit;
    private final MeterRegistry meters;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private long second;
    private int written;
    private long leftOut;

    Refusals(AuditTrail audit, MeterRegistry meters, Clock clock) {
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * @param reason stable name for the counter
     * @param subject what was refused, such as a fingerprint
     */
    public void record(Actor actor, String action, String reason, @Nullable String subject, String detail) {
        meters.counter("koiki.refusals", "action", action, "reason", reason).increment();
        long before = admitted();
        if (before >= 0) {
            String told = before == 0 ? detail : detail + "; entries left out before: " + before;
            audit.record(new AuditEntry(actor, action, subject, null, Outcome.REFUSED, told));
        }
    }

    /** How many entries were left out before this one; negative when this one is left out, too. */
    private long admitted() {
        lock.lock();
        try {
            long now = clock.instant().getEpochSecond();
            if (now != second) {
                second = now;
                written = 0;
            }
            if (written == MOST) {
                leftOut++;
                return -1;
            }
            written++;
            long before = leftOut;
            leftOut = 0;
            return before;
        } finally {
            lock.unlock();
        }
    }
}
