package org.koiki.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionOptionsTests {
    @TempDir
    Path folder;

    @Test
    void nameTheConfiguration() {
        ProductionOptions options = ProductionOptions.parse("--config", "/etc/koiki.yaml");

        assertThat(options).isEqualTo(new ProductionOptions(Path.of("/etc/koiki.yaml"), null, null));
    }

    @Test
    void nameTheFirstCompany() {
        ProductionOptions options =
                ProductionOptions.parse("init", "--host-operator", "70013", "--cert", "/c.pem", "--config", "/k.yaml");

        assertThat(options.first()).isEqualTo(new ProductionOptions.First("70013", Path.of("/c.pem")));
    }

    @Test
    void nameTheUserToBeLetInAgain() {
        ProductionOptions options = ProductionOptions.parse("unlock", "--user", "70013-admin", "--config", "/k.yaml");

        assertThat(options)
                .isEqualTo(new ProductionOptions(
                        Path.of("/k.yaml"), null, new ProductionOptions.Again("70013-admin", null)));
    }

    @ParameterizedTest
    @CsvSource({
        "'',--config is needed",
        "--config,--config needs a value",
        "--cert x,Unknown option --cert",
        "init --config k.yaml,--host-operator is needed",
        "init --host-operator 70013 --config k.yaml,--cert is needed",
        "unlock --config k.yaml,--user is needed",
        "unlock --cert c.pem --config k.yaml,--user is needed",
        "unlock --host-operator 70013 --config k.yaml,Unknown option --host-operator"
    })
    void areRefusedWhenSomethingIsMissing(String line, String text) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");

        assertThatThrownBy(() -> ProductionOptions.parse(arguments)).hasMessageContaining(text);
    }

    @Test
    void aConfigurationHasToBeThereAndInYaml() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "koiki: [");
        Path other = Files.writeString(folder.resolve("koiki.conf"), "");

        assertThatThrownBy(() -> ConfigFile.check(folder.resolve("none.yaml"))).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> ConfigFile.check(broken))
                .hasMessageContaining("is not YAML")
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> ConfigFile.check(other)).hasMessageContaining("ends in .yaml");
    }
}
