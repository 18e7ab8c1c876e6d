package org.koiki.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorsPageTests {
    @ParameterizedTest
    @EnumSource
    void thePageTellsEveryCode(HttpFault fault) throws IOException {
        String page = Files.readString(Path.of("../docs/reference/errors.md"));

        assertThat(page).contains("| %d | `%s` |".formatted(fault.status().value(), fault.code()));
    }
}
