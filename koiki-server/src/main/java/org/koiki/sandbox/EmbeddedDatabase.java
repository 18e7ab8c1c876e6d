package org.koiki.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that Koiki starts by itself, with its data in one folder. Commits are durable: {@code fsync} and
 * {@code synchronous_commit} are on. When PostgreSQL dies, it is started again on the same port.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "512MB"),
            Map.entry("max_wal_size", "4GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("autovacuum_naptime", "15s"),
            Map.entry("autovacuum_vacuum_cost_delay", "10ms"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"));

    private final PostgresPrograms programs;
    private final Path data;
    private final Path log;
    private final int port;
    private boolean closed;

    private EmbeddedDatabase(PostgresPrograms programs, Path folder, int port) {
        this.programs = programs;
        this.data = folder.resolve("data");
        this.log = folder.resolve("postgres.log");
        this.port = port;
    }

    /**
     * Starts PostgreSQL on a free loopback port with the data in a folder, which is made when missing. Its programs are
     * unpacked there too, unless the system property {@code koiki.postgres} names a folder where all may share them.
     */
    public static EmbeddedDatabase start(Path folder) {
        try {
            Path home = Files.createDirectories(folder).toRealPath();
            String shared = System.getProperty("koiki.postgres");
            Path programs = shared == null ? home.resolve("postgres") : Path.of(shared);
            var database = new EmbeddedDatabase(PostgresPrograms.unpackedIn(programs), home, Ports.freeRow(1));
            database.start();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start in " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting", e);
        }
    }

    /** JDBC URL of a database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
    }

    /** Stops PostgreSQL in order. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            stop();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop, see " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start() throws IOException, InterruptedException {
        stopOrphan();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            make();
        }
        launch();
        requireDurability();
        Thread.ofVirtual().name("postgres-supervisor").start(this::supervise);
    }

    private void make() throws IOException, InterruptedException {
        List<String> options =
                List.of("-D", data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale");
        if (!programs.run(log, "initdb", options)) {
            throw new IOException("initdb failed, see " + log);
        }
    }

    /** A former Koiki that was killed leaves its PostgreSQL running. */
    private void stopOrphan() throws IOException, InterruptedException {
        if (Postmaster.of(data).isPresent()) {
            LOG.info("Stopping the PostgreSQL that a former run left in {}", data);
            stop();
        }
        Postmaster.forgetForeign(data);
    }

    private void launch() throws IOException, InterruptedException {
        List<String> settings = new ArrayList<>(List.of("-p", String.valueOf(port)));
        SETTINGS.forEach((name, value) -> settings.addAll(List.of("-c", name + "='" + value + "'")));
        List<String> options =
                List.of("start", "-w", "-t", "60", "-D", data.toString(), "-o", String.join(" ", settings));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!programs.run(log, "pg_ctl", options)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("PostgreSQL does not start, see " + log);
            }
            Thread.sleep(200);
        }
    }

    private void stop() throws IOException, InterruptedException {
        if (!programs.run(log, "pg_ctl", List.of("stop", "-w", "-m", "fast", "-D", data.toString()))) {
            throw new IOException("pg_ctl stop failed");
        }
    }

    private void requireDurability() throws IOException {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                var statement = connection.createStatement();
                var settings = statement.executeQuery("""
                        select name from pg_settings
                        where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting <> 'on'""")) {
            if (settings.next()) {
                throw new IllegalStateException("PostgreSQL would lose commits: not on is " + settings.getString(1));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void supervise() {
        try {
            do {
                Postmaster.of(data).ifPresent(postmaster -> postmaster.onExit().join());
            } while (isStartedAgain());
        } catch (IOException e) {
            LOG.error("PostgreSQL cannot be started again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isStartedAgain() throws IOException, InterruptedException {
        if (!closed) {
            LOG.warn("PostgreSQL has ended; starting it again");
            launch();
        }
        return !closed;
    }
}
