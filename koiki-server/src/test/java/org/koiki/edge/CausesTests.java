package org.koiki.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CausesTests {
    @Test
    void tellsNothingOfWhatNobodyForesawButANumberThatTheLogHolds(CapturedOutput log) {
        var problem = Causes.problem(new IllegalStateException("secret of the house"));

        String number = (String)
                Objects.requireNonNull(problem.getBody().getProperties()).get("incident");
        assertThat(problem.getStatusCode().value()).isEqualTo(500);
        assertThat(problem.getBody().getDetail()).contains(number).doesNotContain("secret");
        assertThat(log).contains("Incident " + number, "secret of the house");
    }

    @Test
    void takesNoBrokenConnectionForAnIncident(CapturedOutput log) {
        var problem = Causes.problem(new UncheckedIOException(new ClientAbortException(new EOFException())));

        assertThat(problem.getStatusCode().value()).isEqualTo(400);
        assertThat(log).doesNotContain("Incident");
    }

    @Test
    void quotesNoControlCharactersAndNothingLong() {
        assertThat(Quoted.of("a\u0000b\uD800" + "x".repeat(200)))
                .startsWith("a\uFFFDb\uFFFDx")
                .hasSizeLessThanOrEqualTo(101);
    }
}
