package org.koiki;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Brings each module's schema up to date from the migrations in that module's own folder. No schema knows of another. */
@Component
public class ModuleMigrations implements FlywayMigrationStrategy {
    /** Brings the extension that others use. */
    private static final String FIRST = "calendar";

    private static final List<String> OTHERS = List.of(
            "audit", "participant", "access", "notice", "supplypoint", "switching", "plan", "metering", "sandbox");

    private static final int AT_ONCE = 3;

    /** That a module may need at one time. */
    private static final int CONNECTIONS = 3;

    private final ResourceLoader resources;

    ModuleMigrations(ResourceLoader resources) {
        this.resources = resources;
    }

    @Override
    public void migrate(Flyway flyway) {
        migrate(flyway, FIRST);
        try (ExecutorService threads =
                Executors.newFixedThreadPool(atOnce(flyway.getConfiguration().getDataSource()))) {
            CompletableFuture.allOf(OTHERS.stream()
                            .filter(this::hasMigrations)
                            .map(module -> CompletableFuture.runAsync(() -> migrate(flyway, module), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    /** As many as the pool has connections for. */
    private static int atOnce(DataSource pool) {
        return pool instanceof HikariDataSource hikari
                ? Math.clamp(hikari.getMaximumPoolSize() / CONNECTIONS, 1, AT_ONCE)
                : 1;
    }

    private boolean hasMigrations(String module) {
        return resources.getResource(folder(module)).exists();
    }

    private static void migrate(Flyway flyway, String module) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations(folder(module))
                .schemas(module)
                .defaultSchema(module)
                .load()
                .migrate();
    }

    private static String folder(String module) {
        return "classpath:org/koiki/" + module + "/migration/";
    }
}
