package org.koiki.calendar.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.koiki.calendar.MarketClock;
import org.springframework.stereotype.Component;

/**
 * Empties the due list in order, on the node that holds the lease. On a jump, the clock is moved from one entry to the next.
 *
 * <p>An entry that failed is waited for at its first tries and passed over at later ones.
 */
@Component
class DueDrain {
    /** From one look to the next; what is due when nothing new was scheduled runs within this time. */
    static final Duration PAUSE = Duration.ofMillis(20);

    private static final long NEWS = Duration.ofMillis(200).toNanos();

    private final DueRows rows;
    private final DueRunner runner;
    private final DueLease lease;
    private final MarketClock clock;
    private final Jumps jumps;
    private Instant wake = Instant.MIN;
    private long looked = System.nanoTime();

    DueDrain(DueRows rows, DueRunner runner, DueLease lease, MarketClock clock, Optional<Jumps> jumps) {
        this.rows = rows;
        this.runner = runner;
        this.lease = lease;
        this.clock = clock;
        this.jumps = jumps.orElse(Jumps.NONE);
    }

    /** Runs what is due, if something may be: entries of the last look, and from time to time new ones. */
    void turn() {
        if (!clock.now().isBefore(wake) || System.nanoTime() - looked > NEWS) {
            drain();
        }
    }

    void drain() {
        boolean more = lease.isHeld();
        while (more) {
            more = step() && lease.isHeld();
        }
    }

    private boolean step() {
        looked = System.nanoTime();
        Optional<Instant> target = jumps.target();
        Instant horizon = target.orElseGet(clock::now);
        Optional<DueEntry> next = rows.next(runner.kinds());
        wake = next.map(entry -> entry.due().at()).orElse(Instant.MAX);
        if (wake.isAfter(horizon)) {
            target.ifPresent(jumps::arrive);
            return false;
        }
        return next.filter(DueEntry::ready)
                .filter(entry -> target.isEmpty() || jumps.standAt(entry.due().at()))
                .map(runner::run)
                .orElse(false);
    }
}
