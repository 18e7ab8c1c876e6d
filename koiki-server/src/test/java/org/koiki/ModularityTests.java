package org.koiki;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.koiki.testing.CommittedFile;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(KoikiServer.class);

    @Test
    void modulesKeepTheirBorders() {
        MODULES.verify();
    }

    @Test
    void theDrawnMapIsTrue() throws IOException {
        String arrows = MODULES.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .flatMap(module -> uses(module).map(used -> "    " + module.getIdentifier() + " --> " + used))
                .collect(joining("\n"));

        CommittedFile.at("docs/3-develop/modules.md").says(page(arrows));
    }

    private static Stream<String> uses(ApplicationModule module) {
        return module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(used -> used.getIdentifier().toString())
                .sorted();
    }

    private static String page(String arrows) {
        return """
                # Modules of the server

                Drawn from the code by `ModularityTests`. One package under `org.koiki` is one module; arrows say "uses" and go down only.
                What each module owns stands in its `package-info.java`.

                ```mermaid
                graph TD
                %s
                ```
                """.formatted(arrows);
    }
}
