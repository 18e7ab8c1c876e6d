package org.koiki.bench.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.koiki.bench.load.Postgres;
import org.koiki.bench.load.StoredForm;

/** The least that any intake must do: the same bytes and rows straight into PostgreSQL, one commit for each file. */
final class Baseline {
    private static final int CONNECTIONS = 64;

    private static final List<String> TABLES = List.of(
            "drop schema if exists baseline cascade",
            "create schema baseline",
            "create table baseline.filing (id bigint generated always as identity primary key, original bytea not null)",
            "alter table baseline.filing alter column original set storage external",
            """
            create table baseline.standing_row (filing bigint, ordinal smallint, block text not null, kind text not null,
              counterparty text, kwh int[] not null, primary key (filing, ordinal))""");

    private final Postgres database;
    private final List<StoredForm> files;
    private final AtomicLong written = new AtomicLong();
    private final AtomicReference<SQLException> failure = new AtomicReference<>();

    Baseline(Postgres database, List<StoredForm> files) {
        this.database = database;
        this.files = files;
    }

    /** Files a second. */
    double run(Duration length) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : TABLES) {
                statement.execute(sql);
            }
        }
        long start = System.nanoTime();
        long end = start + length.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                int first = i;
                threads.execute(() -> write(first, end));
            }
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return written.get() * 1e9 / (System.nanoTime() - start);
    }

    private void write(int first, long end) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (int i = first; System.nanoTime() < end; i += CONNECTIONS) {
                write(connection, files.get(i % files.size()));
                written.incrementAndGet();
            }
        } catch (SQLException e) {
            failure.set(e);
        }
    }

    private static void write(Connection connection, StoredForm file) throws SQLException {
        long id;
        try (PreparedStatement filing =
                connection.prepareStatement("insert into baseline.filing (original) values (?) returning id")) {
            filing.setBytes(1, file.zip());
            try (var keys = filing.executeQuery()) {
                keys.next();
                id = keys.getLong(1);
            }
        }
        try (PreparedStatement rows = connection.prepareStatement("""
                insert into baseline.standing_row (filing, ordinal, block, kind, counterparty, kwh)
                values (?, ?, ?, ?, ?, ?)""")) {
            short ordinal = 0;
            for (StoredForm.Row row : file.rows()) {
                rows.setLong(1, id);
                rows.setShort(2, ordinal++);
                rows.setString(3, row.block());
                rows.setString(4, row.kind());
                rows.setString(5, row.counterparty());
                rows.setObject(6, row.kWh());
                rows.addBatch();
            }
            rows.executeBatch();
        }
        connection.commit();
    }
}
