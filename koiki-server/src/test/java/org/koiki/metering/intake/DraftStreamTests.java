package org.koiki.metering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

@DisplayName("A batch that the disk does not take")
class DraftStreamTests {
    private static final Path FULL = Path.of("/dev/full");

    @Test
    void isRefusedForNowAndNotAsAFaultOfTheSender() throws Exception {
        assumeTrue(Files.exists(FULL));

        try (OutputStream out = DraftStream.create(FULL)) {
            Problem refused = catchThrowableOfType(Problem.class, () -> out.write(new byte[1 << 16]));

            assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(refused.getBody().getProperties()).containsEntry("code", "ENERGY-STORAGE");
            assertThat(refused.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("60");
        }
    }

    @Test
    void isRefusedWhereNoFileCanBeMade() {
        Problem refused =
                catchThrowableOfType(Problem.class, () -> DraftStream.create(Path.of("no", "such", "folder")));

        assertThat(refused.getBody().getProperties()).containsEntry("code", "ENERGY-STORAGE");
    }
}
