package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the archive besides the programs. */
class ReleaseTests {
    @Test
    void namesAllItsLibrariesInItsBillOfMaterials() throws IOException {
        Path app = Release.unpacked().folder().resolve("app");
        JsonNode bill = JsonMapper.shared().readTree(Files.readString(app.resolve("koiki-sbom.json")));
        List<String> named = bill.path("components")
                .valueStream()
                .map(component -> component.path("name").asString()
                        + "-"
                        + component.path("version").asString())
                .toList();

        assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(jars(app))
                .hasSizeGreaterThan(100)
                .allSatisfy(jar -> assertThat(named).anyMatch(jar::startsWith));
    }

    private static List<String> jars(Path app) throws IOException {
        try (Stream<Path> files = Files.list(app)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }
}
