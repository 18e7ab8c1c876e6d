package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.koiki.bench.load.Postgres;

/** A sandbox that is killed at stages of its work and started again, or goes on undisturbed, and those who send to it until it has it. */
final class KilledHub implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
    private static final String REST = """
            select not exists (select from metering.slot where batches > published_to and (slot > 0 or due))
                and not exists (select from metering.publication where state = 'WRITING')
                and not exists (select from metering.fixed_issue where state = 'WRITING')
                and not exists (select from metering.fixed_unit where due)
                and not exists (select from metering.batch where not in_lake)
                and not exists (select from metering.lake_job where done_at is null)
            """;

    private final Path data;
    private final boolean killing;
    private final Map<String, String> seen = new TreeMap<>();
    private RunningSandbox hub;
    private MeterSystem meters;
    private int kills;

    /** @param killing whether it is killed at all */
    KilledHub(Path data, boolean killing, String start) throws IOException {
        this.data = data;
        this.killing = killing;
        this.hub = RunningSandbox.start(data, "--clock", start);
        this.meters = new MeterSystem(hub);
    }

    /** Something that is done again after a crash. */
    interface Act {
        void on(MeterSystem meters) throws Exception;
    }

    /** Ends when the hub is where it shall be killed. */
    interface Stage {
        void await() throws Exception;
    }

    /** What lies in the way of the hub until it is killed. */
    interface Obstacle {
        void place() throws Exception;

        void remove() throws Exception;
    }

    Path data() {
        return data;
    }

    int kills() {
        return kills;
    }

    /** Killed when it waits for a table. */
    void when(String table, Act act) throws Exception {
        if (killing) {
            try (HeldTable held = HeldTable.hold(data, table)) {
                begin(act);
                held.await();
                kill();
            }
        }
        again(act);
    }

    /** Killed when it waits for another table behind a first one. */
    void when(String table, String behind, Act act) throws Exception {
        if (killing) {
            try (HeldTable first = HeldTable.hold(data, table)) {
                begin(act);
                first.await();
                try (HeldTable held = HeldTable.hold(data, behind)) {
                    first.release();
                    held.await();
                    kill();
                }
            }
        }
        again(act);
    }

    /** Killed at a stage. @param act begun before it, and done again from its beginning */
    void when(Stage stage, Act begun, Act act) throws Exception {
        if (killing) {
            begin(begun);
            stage.await();
            kill();
        }
        again(act);
    }

    /** Killed at a stage behind which it cannot go. */
    void when(Obstacle obstacle, Stage stage, Act act) throws Exception {
        if (killing) {
            obstacle.place();
            begin(act);
            stage.await();
            kill();
            obstacle.remove();
        }
        again(act);
    }

    private void begin(Act act) {
        MeterSystem sender = meters;
        Thread.ofVirtual().start(() -> {
            try {
                act.on(sender);
            } catch (Exception e) {
                // The hub was killed; it is done again.
            }
        });
    }

    private void kill() throws InterruptedException {
        hub.kill();
        kills++;
    }

    private void again(Act act) throws Exception {
        if (killing) {
            hub = RunningSandbox.start(data);
            meters = new MeterSystem(hub);
        }
        rest(act);
    }

    /** Without a rest. */
    void act(Act act) throws Exception {
        act.on(meters);
    }

    /** Waits until nothing is left to be done. What was listed once stays as it was. */
    void rest(Act act) throws Exception {
        act.on(meters);
        await(REST);
        try (Connection database = Postgres.in(data.resolve("database")).connect();
                Statement statement = database.createStatement()) {
            Map<String, String> now = EnergyState.listed(statement);
            assertThat(now).containsAllEntriesOf(seen);
            seen.putAll(now);
        }
    }

    void await(String condition) throws IOException, SQLException {
        long end = System.nanoTime() + PATIENCE;
        try (Connection database = Postgres.in(data.resolve("database")).connect();
                Statement statement = database.createStatement()) {
            while (!isMet(statement, condition)) {
                assertThat(System.nanoTime()).as(condition).isLessThan(end);
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private static boolean isMet(Statement statement, String condition) throws SQLException {
        try (ResultSet row = statement.executeQuery(condition)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public void close() throws InterruptedException {
        hub.close();
    }
}
