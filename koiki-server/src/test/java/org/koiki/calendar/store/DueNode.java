package org.koiki.calendar.store;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The due list of one node, without the rest of it. */
final class DueNode {
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TransactionTemplate transaction;
    final StoredDueList list;
    final DueLease lease;
    final DueDrain drain;

    DueNode(DataSource database, MarketClock clock, DueTask... tasks) {
        JdbcClient jdbc = JdbcClient.create(database);
        DueRows rows = new DueRows(jdbc);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        list = new StoredDueList(jdbc);
        lease = new DueLease(jdbc);
        DueMeters counts = new DueMeters(meters, lease);
        DueRunner runner = new DueRunner(rows, lease, counts, transaction, clock, List.of(tasks));
        Optional<Jumps> jumps = clock instanceof Jumps jumping ? Optional.of(jumping) : Optional.empty();
        drain = new DueDrain(rows, runner, lease, clock, jumps);
    }

    void run() {
        lease.renew();
        drain.drain();
    }
}
