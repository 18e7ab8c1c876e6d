package org.koiki.bench.switching;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.koiki.bench.load.Postgres;

/** The least that any hub must do, straight on PostgreSQL: a few rows and a commit for an application, one row by its key for a poll. */
final class Baseline {
    private static final int CONNECTIONS = 32;
    private static final String CONTENT = "{\"content\":\"" + "x".repeat(400) + "\"}";
    private static final List<String> TABLES = List.of(
            "drop schema if exists baseline cascade",
            "create schema baseline",
            "create table baseline.application (number bigint generated always as identity primary key, point text, content jsonb)",
            "create index on baseline.application (point)",
            "create table baseline.step (application bigint, step int, stage text, primary key (application, step))",
            "create table baseline.trail (id bigint generated always as identity primary key, subject bigint, action text)");

    private final Postgres database;
    private final AtomicLong done = new AtomicLong();
    private final AtomicReference<SQLException> failure = new AtomicReference<>();

    Baseline(Postgres database) {
        this.database = database;
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Applications written a second, each committed. */
    double written(Duration length) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : TABLES) {
                statement.execute(sql);
            }
        }
        return rate(length, Baseline::write);
    }

    /** Of those written before, found a second. */
    double found(Duration length) throws SQLException {
        return rate(length, Baseline::find);
    }

    private double rate(Duration length, Work work) throws SQLException {
        done.set(0);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                threads.execute(() -> repeat(work, start + length.toNanos()));
            }
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return done.get() * 1e9 / (System.nanoTime() - start);
    }

    private void repeat(Work work, long end) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < end) {
                work.on(connection);
                connection.commit();
                done.incrementAndGet();
            }
        } catch (SQLException e) {
            failure.set(e);
        }
    }

    private static void write(Connection connection) throws SQLException {
        try (PreparedStatement application = connection.prepareStatement("""
                        with application as (
                            insert into baseline.application (point, content) values (?, ?::jsonb) returning number
                        ), step as (
                            insert into baseline.step
                            select number, step, 'STAGE' from application, generate_series(1, 2) step
                        )
                        insert into baseline.trail (subject, action) select number, 'receive' from application""")) {
            application.setString(1, String.valueOf(ThreadLocalRandom.current().nextInt()));
            application.setString(2, CONTENT);
            application.executeUpdate();
        }
    }

    private static void find(Connection connection) throws SQLException {
        try (PreparedStatement application =
                connection.prepareStatement("select * from baseline.application where number = ?")) {
            application.setLong(1, ThreadLocalRandom.current().nextInt(1, 1_000));
            application.executeQuery().next();
        }
    }
}
