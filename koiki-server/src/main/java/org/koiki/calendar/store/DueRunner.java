package org.koiki.calendar.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs one entry of the due list, in one transaction with taking it off. */
@Component
class DueRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DueRunner.class);

    private final DueRows rows;
    private final DueLease lease;
    private final DueMeters meters;
    private final TransactionTemplate transaction;
    private final MarketClock clock;
    private final Map<String, DueTask> tasks;

    DueRunner(
            DueRows rows,
            DueLease lease,
            DueMeters meters,
            TransactionTemplate transaction,
            MarketClock clock,
            List<DueTask> tasks) {
        this.rows = rows;
        this.lease = lease;
        this.meters = meters;
        this.transaction = transaction;
        this.clock = clock;
        this.tasks = tasks.stream().collect(Collectors.toMap(DueTask::kind, Function.identity()));
    }

    Set<String> kinds() {
        return tasks.keySet();
    }

    /** Runs an entry unless it is done; false when this node may not or need not go on at once. */
    boolean run(DueEntry entry) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> runOnce(entry)));
        } catch (RuntimeException | Error failure) {
            fail(entry, failure);
            return true;
        }
    }

    private boolean runOnce(DueEntry entry) {
        if (!rows.take(entry, lease.node())) {
            return false;
        }
        Objects.requireNonNull(tasks.get(entry.due().kind())).run(entry.due());
        rows.done(entry);
        meters.done(entry.due(), Duration.between(entry.due().at(), clock.now()));
        return true;
    }

    private void fail(DueEntry entry, Throwable failure) {
        String error = failure.getClass().getName();
        LOG.warn(
                "{} due at {} failed at try {}: {}",
                entry.due().kind(),
                entry.due().at(),
                entry.attempts() + 1,
                error);
        meters.failed(entry.due());
        rows.failed(entry, error);
    }
}
