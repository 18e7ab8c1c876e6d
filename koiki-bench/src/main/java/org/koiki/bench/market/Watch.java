package org.koiki.bench.market;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koiki.bench.load.Postgres;

/** Looks ten times a second which versions of a day's plans are compared, and with that told: both are one transaction. */
final class Watch implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Postgres database;
    private final LocalDate day;
    private final Map<String, List<Seen>> seen = new HashMap<>();
    private final Thread thread;
    private volatile boolean stopped;

    /** @param at market time at which the version was first found compared */
    private record Seen(int version, Instant at) {}

    Watch(Postgres database, LocalDate day, MarketTime time) {
        this.database = database;
        this.day = day;
        this.thread = Thread.ofPlatform().start(() -> run(time));
    }

    private void run(MarketTime time) {
        try (Connection connection = database.connect();
                PreparedStatement compared = connection.prepareStatement(
                        "select filer, compared_version from plan.plan where target_date = ? and compared_version is not null")) {
            compared.setObject(1, day);
            while (!stopped) {
                look(compared, time.now());
                Thread.sleep(PAUSE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(PreparedStatement compared, Instant now) throws SQLException {
        try (ResultSet rows = compared.executeQuery()) {
            while (rows.next()) {
                List<Seen> versions = seen.computeIfAbsent(rows.getString(1), none -> new ArrayList<>());
                int version = rows.getInt(2);
                if (versions.isEmpty() || versions.getLast().version() < version) {
                    versions.add(new Seen(version, now));
                }
            }
        }
    }

    /** Nanoseconds from the receipt of each accepted file of a message kind to its comparison, of those compared by now. */
    long[] waits(String filedAs) throws SQLException {
        List<Long> waits = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement filings = connection.prepareStatement(
                        "select filer, version, received_at from plan.filing where day = ? and filed_as = ? and accepted and not repeated")) {
            filings.setObject(1, day);
            filings.setString(2, filedAs);
            ResultSet rows = filings.executeQuery();
            while (rows.next()) {
                int version = rows.getInt(2);
                Instant received = rows.getTimestamp(3).toInstant();
                seen.getOrDefault(rows.getString(1), List.of()).stream()
                        .filter(one -> one.version() >= version)
                        .findFirst()
                        .ifPresent(one ->
                                waits.add(Duration.between(received, one.at()).toNanos()));
            }
        }
        return waits.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join();
    }
}
