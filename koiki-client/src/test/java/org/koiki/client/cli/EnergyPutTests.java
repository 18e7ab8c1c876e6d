package org.koiki.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnergyPutTests extends CommandTest {
    private static final String CSV = "point,energy,quality\n0300000000000000000017,0.307,0\n";
    private static final String RECEIPT = "{\"number\":1,\"rows\":2,\"accepted\":1,\"withoutValue\":0,\"unknown\":0,"
            + "\"rejected\":%d,\"reasons\":{%s}}";

    @BeforeEach
    void writeReadings() throws IOException {
        Files.writeString(folder.resolve("collector-7.csv"), CSV);
    }

    @Test
    void handsOverABatchPackedUnderTheNameOfItsFile() throws IOException {
        hub.on("/api/v1/energy/03/2016-05-30/20/collector-7", request -> request.json(200, RECEIPT.formatted(0, "")));

        int status = put("collector-7.csv");

        assertThat(status).isZero();
        assertThat(out()).startsWith("batch collector-7: 2 rows, 1 accepted");
        byte[] sent = hub.requests().getFirst().body();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes())
                .isEqualTo(CSV.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void handsOverParquetAsItIs() throws IOException {
        Files.writeString(folder.resolve("collector-8.parquet"), "PAR1");
        hub.on("/api/v1/energy/03/2016-05-30/20/collector-8", request -> request.json(200, RECEIPT.formatted(0, "")));

        assertThat(put("collector-8.parquet")).isZero();
        assertThat(hub.requests().getFirst().header("Content-Type")).isEqualTo("application/vnd.apache.parquet");
        assertThat(hub.requests().getFirst().header("Content-Encoding")).isEqualTo("null");
        assertThat(hub.requests().getFirst().text()).isEqualTo("PAR1");
    }

    @Test
    void countsWhatWasRejectedByItsReason() {
        hub.on(
                "/api/v1/energy/03/2016-05-30/20/collector-7",
                request -> request.json(200, RECEIPT.formatted(1, "\"ENERGY-ROW-RANGE\":1")));

        assertThat(put("collector-7.csv")).isEqualTo(Exit.REFUSED);
        assertThat(out()).contains("1 rejected").contains("  ENERGY-ROW-RANGE 1\n");
    }

    @Test
    void aFileThatIsNotThereIsAMistakeOfTheCaller() {
        assertThat(put("none.csv")).isEqualTo(Exit.USAGE);
    }

    private int put(String name) {
        return run("energy", "put", "--area", "03", "--date", "2016-05-30", "--slot", "20", file(name));
    }
}
