package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import org.koiki.bench.load.Postgres;

/** A table of a sandbox that nobody can write to, so that the hub stops right where it would. */
final class HeldTable implements AutoCloseable {
    private static final int TRIES = 3_000;
    private static final int PAUSE = 20_000_000;

    private final Connection connection;
    private final String table;

    private HeldTable(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    static HeldTable hold(Path data, String table) throws IOException, SQLException {
        Connection connection = Postgres.in(data.resolve("database")).connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in share mode");
        }
        return new HeldTable(connection, table);
    }

    /** Until the hub waits for it, and not to tidy up. */
    void await() throws SQLException {
        for (int i = 0; i < TRIES; i++) {
            if (isWaitedFor()) {
                return;
            }
            LockSupport.parkNanos(PAUSE);
        }
        assertThat(isWaitedFor()).as("the hub writes to " + table).isTrue();
    }

    private boolean isWaitedFor() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select exists (select from pg_locks join pg_stat_activity using (pid)
                            where not granted and mode = 'RowExclusiveLock' and relation = '%s'::regclass
                                and query not like 'delete %%')
                        """.formatted(table))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    void release() throws SQLException {
        connection.close();
    }

    @Override
    public void close() throws SQLException {
        release();
    }
}
