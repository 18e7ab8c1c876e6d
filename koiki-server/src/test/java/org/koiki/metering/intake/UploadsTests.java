package org.koiki.metering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.Problem;
import org.springframework.http.HttpHeaders;

@DisplayName("Batches that come at once (backpressure as an answer)")
class UploadsTests {
    private final Uploads uploads = new Uploads(new EnergyMeters(new SimpleMeterRegistry()), 1, 0);

    @Test
    void areTurnedAwayAboveTheLimitWithATimeToComeBack() throws IOException {
        String received = uploads.pass(() -> {
            assertThat(uploads.isQuiet()).isFalse();
            assertThatThrownBy(() -> uploads.pass(() -> "second")).isInstanceOfSatisfying(Problem.class, busy -> {
                assertThat(busy.getStatusCode().value()).isEqualTo(503);
                assertThat(busy.getBody().getProperties()).containsEntry("code", "ENERGY-BUSY");
                assertThat(busy.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNotBlank();
                assertThat(busy.text().en()).contains("1 batches are being received");
            });
            return "first";
        });

        assertThat(received).isEqualTo("first");
        assertThat(uploads.isQuiet()).isTrue();
        assertThat(uploads.<String>pass(() -> "third")).isEqualTo("third");
    }
}
