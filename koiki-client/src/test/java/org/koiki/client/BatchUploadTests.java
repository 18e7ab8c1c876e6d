package org.koiki.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.client.testing.TestHub.Request;

@DisplayName("A long batch on its way")
class BatchUploadTests extends HubTest {
    private static final String PATH = "/api/v1/energy/03/2016-05-30/20/b";
    private static final String TEXT = "0123456789ABCDEFGHIJ";
    private static final String RECEIPT =
            "{\"number\":1,\"rows\":2,\"accepted\":2,\"withoutValue\":0,\"unknown\":0,\"rejected\":0,\"reasons\":{}}";

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private int parts;

    private interface Failure {
        /** Whether it dealt with the part. */
        boolean of(Request request, int part) throws IOException;
    }

    private void takeParts(Failure failure) {
        hub.on(
                PATH + "/upload",
                request -> request.json(200, "{\"held\":%d,\"whole\":%d}".formatted(held.size(), TEXT.length())));
        hub.on(PATH, request -> {
            if (failure.of(request, ++parts)) {
                return;
            }
            String[] range = request.header("Content-Range").split("[ /-]");
            if (Integer.parseInt(range[1]) != held.size()) {
                request.json(409, "{\"code\":\"ENERGY-PART-GAP\"}");
                return;
            }
            held.write(request.body());
            boolean last = held.size() == TEXT.length();
            request.json(last ? 200 : 202, last ? RECEIPT : "");
        });
    }

    private EnergyReceipt put() throws IOException {
        Path file = Files.writeString(folder.resolve("b.csv.zst"), TEXT);
        Http http = new Http(connection());
        try (http) {
            EnergyBatchFile batch = new EnergyBatchFile("03", LocalDate.parse("2016-05-30"), 20, "b", file);
            return new BatchUpload(http, batch, file, batch.encoding(), 6).run();
        }
    }

    private String arrived() {
        return held.toString(StandardCharsets.UTF_8);
    }

    @Test
    void goesInPartsThatJoin() throws IOException {
        takeParts((request, part) -> false);

        assertThat(put().accepted()).isEqualTo(2);
        assertThat(arrived()).isEqualTo(TEXT);
        Request last = hub.requests().getLast();
        assertThat(last.header("Content-Range")).isEqualTo("bytes 18-19/20");
        assertThat(last.header("Content-Encoding")).isEqualTo("zstd");
        assertThat(last.header("Repr-Digest")).matches("sha-256=:.{44}:");
    }

    @Test
    void goesOnFromWhatTheHubHasWhenItBreaks() throws IOException {
        takeParts((request, part) -> {
            if (part == 2) {
                held.write(request.body(), 0, 3);
            }
            return part == 2;
        });

        assertThat(put().accepted()).isEqualTo(2);
        assertThat(arrived()).isEqualTo(TEXT);
    }

    @Test
    void goesOnWhereAnEarlierRunEnded() throws IOException {
        held.write(TEXT.getBytes(StandardCharsets.UTF_8), 0, 12);
        takeParts((request, part) -> false);

        put();

        assertThat(arrived()).isEqualTo(TEXT);
        assertThat(parts).isEqualTo(2);
    }

    @Test
    void beginsAnewWhenAnEarlierRunSentOtherBytes() throws IOException {
        held.write(new byte[12]);
        takeParts((request, part) -> {
            if (part == 2) {
                held.reset();
                request.json(422, "{\"code\":\"ENERGY-DIGEST\"}");
            }
            return part == 2;
        });

        assertThat(put().accepted()).isEqualTo(2);
        assertThat(arrived()).isEqualTo(TEXT);
    }

    @Test
    void endsWithARefusal() {
        takeParts((request, part) -> {
            request.json(422, "{\"code\":\"ENERGY-LATE\"}");
            return true;
        });

        assertThatThrownBy(this::put).isInstanceOf(KoikiException.class).hasMessageContaining("ENERGY-LATE");
        assertThat(parts).isEqualTo(1);
    }
}
