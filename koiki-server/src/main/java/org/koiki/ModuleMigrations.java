package org.koiki;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Brings each module's schema up to date from the migrations in that module's own folder, lowest module first. */
@Component
public class ModuleMigrations implements FlywayMigrationStrategy {
    private static final List<String> MODULES = List.of(
            "calendar",
            "audit",
            "participant",
            "access",
            "notice",
            "supplypoint",
            "switching",
            "plan",
            "metering",
            "sandbox");

    private final ResourceLoader resources;

    ModuleMigrations(ResourceLoader resources) {
        this.resources = resources;
    }

    @Override
    public void migrate(Flyway flyway) {
        MODULES.stream().filter(this::hasMigrations).forEach(module -> migrate(flyway, module));
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
