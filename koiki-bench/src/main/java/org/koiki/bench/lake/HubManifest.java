package org.koiki.bench.lake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.koiki.lake.Manifest;
import org.koiki.metering.lake.StoredManifest;
import org.koiki.sandbox.EmbeddedDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The manifest as the hub keeps it, in a PostgreSQL of its own. */
final class HubManifest implements AutoCloseable {
    private static final String TABLES = "/org/koiki/metering/migration/V003__lake.sql";

    private final EmbeddedDatabase database;
    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;

    HubManifest(WorkFolder work) throws IOException {
        database = EmbeddedDatabase.start(work.at("database"));
        work.beforeRemoval(database::close);
        connection = new SingleConnectionDataSource(database.url("postgres"), true);
        jdbc = JdbcClient.create(connection);
        jdbc.sql("create schema metering").update();
        jdbc.sql("set search_path to metering").update();
        jdbc.sql(tables()).update();
    }

    private static String tables() throws IOException {
        try (InputStream in = Objects.requireNonNull(StoredManifest.class.getResourceAsStream(TABLES))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Manifest manifest() {
        return new StoredManifest(jdbc, new TransactionTemplate(new JdbcTransactionManager(connection)));
    }

    /** As the database does by itself after a while. */
    void analyze() {
        jdbc.sql("analyze metering.lake_file").update();
    }

    @Override
    public void close() {
        connection.destroy();
        database.close();
    }
}
