package org.koiki;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    /** Each takes up to three of the pool's connections. */
    private static final int AT_ONCE = 3;

    private final ResourceLoader resources;

    ModuleMigrations(ResourceLoader resources) {
        this.resources = resources;
    }

    @Override
    public void migrate(Flyway flyway) {
        migrate(flyway, FIRST);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            CompletableFuture.allOf(OTHERS.stream()
                            .filter(this::hasMigrations)
                            .map(module -> CompletableFuture.runAsync(() -> migrate(flyway, module), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
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
