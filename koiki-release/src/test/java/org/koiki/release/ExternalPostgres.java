package org.koiki.release;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.koiki.sandbox.EmbeddedDatabase;

/** A PostgreSQL as an operator would run it: one database, and a role that owns it and may do nothing else. */
final class ExternalPostgres implements AutoCloseable {
    static final String ROLE = "koiki";
    static final String PASSWORD = "database-secret";

    private final EmbeddedDatabase server;

    private ExternalPostgres(EmbeddedDatabase server) {
        this.server = server;
    }

    static ExternalPostgres start(Path folder) throws SQLException {
        var postgres = new ExternalPostgres(EmbeddedDatabase.start(folder));
        postgres.execute(
                "create role koiki login password '" + PASSWORD + "' nosuperuser nocreatedb nocreaterole noreplication",
                "create database koiki owner koiki");
        return postgres;
    }

    String url() {
        return server.url("koiki").replaceFirst("\\?.*", "");
    }

    void execute(String... commands) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("postgres"));
                var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
