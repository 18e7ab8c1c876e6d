package org.koiki.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.koiki.sandbox.EmbeddedDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.util.FileSystemUtils;

/** One real PostgreSQL for the whole test run; each application context gets a database of its own. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails() throws SQLException {
        return connection(fresh());
    }

    /** JDBC URL of a new, empty database. */
    public static String fresh() throws SQLException {
        String name = "koiki" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(Running.SERVER.url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return Running.SERVER.url(name);
    }

    /** A new database with the schemas of some modules, lowest first, for tests without an application context. */
    public static DataSource migrated(String... modules) throws SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(fresh());
        for (String module : modules) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:org/koiki/" + module + "/migration/")
                    .schemas(module)
                    .load()
                    .migrate();
        }
        return database;
    }

    private static JdbcConnectionDetails connection(String url) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    /** Ends after the hubs that use it. */
    private static final class Running {
        static final EmbeddedDatabase SERVER = start();

        private static EmbeddedDatabase start() {
            try {
                Path folder = Files.createTempDirectory("koiki-test-database");
                EmbeddedDatabase server = EmbeddedDatabase.start(folder);
                SpringApplication.getShutdownHandlers().add(() -> stop(server, folder));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedDatabase server, Path folder) {
            server.close();
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }
}
