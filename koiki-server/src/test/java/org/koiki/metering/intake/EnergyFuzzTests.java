package org.koiki.metering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.MeteringCase.SAKURA;
import static org.koiki.metering.MeteringCase.TSO;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.koiki.metering.MeteringCase;
import org.koiki.metering.delivery.FilesFolder;
import org.koiki.metering.intake.HttpMutations.Request;
import org.koiki.metering.roster.SampleRoster;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.RawConnection;
import org.koiki.testing.RawConnection.Answer;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.koiki.testing.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Damaged requests to the meter system's door")
class EnergyFuzzTests {
    private static final int FEW = 100;
    private static final int MANY = Integer.getInteger("koiki.mutants", 5_000);
    private static final String DAY = "2016-04-19";
    private static final String LONG_DAY = "2016-04-20";
    private static final String BROKEN_DAY = "2016-04-23";
    private static final String BOMB_DAY = "2016-04-24";
    private static final String LOGIN = "Basic "
            + Base64.getEncoder()
                    .encodeToString((TSO + "-admin:" + TestMarket.PASSWORD).getBytes(StandardCharsets.UTF_8));
    private static final String CODES =
            "(request-unreadable|parameter-wrong|body-unreadable|forbidden|not-found|method-not-allowed|not-acceptable|body-too-large|media-type-unsupported"
                    + "|encoding-unsupported|ENERGY-(AREA|NO-CONTRACTS|BATCH-DIFFERS|BATCH-UNKNOWN|BATCH-NAME|SLOT|EARLY|LATE|HEADER|UNREADABLE"
                    + "|PART-RANGE|PART-LENGTH|PART-GAP|UPLOAD-LARGE|DIGEST))";

    private final ApplicationContext hub;
    private final TestMarket market;
    private final TestClock clock;
    private final Path folder;

    @Autowired
    EnergyFuzzTests(ApplicationContext hub, TestMarket market, TestClock clock, FilesFolder folder) {
        this.hub = hub;
        this.market = market;
        this.clock = clock;
        this.folder = folder.root();
    }

    private void begin(String day) {
        clock.set(day + "T12:00:00+09:00");
        new MeteringCase(hub, day).supply(81, SAKURA, VoltageClass.LOW);
        market.client(TSO);
    }

    @Test
    void endInDocumentedAnswersAndLeaveNothingHalf(CapturedOutput log) throws Exception {
        damage(DAY, 0, FEW);

        assertThat(log).doesNotContain("Incident");
    }

    @Test
    @Tag("long")
    void soDoManyMore() throws Exception {
        damage(LONG_DAY, FEW, MANY);
    }

    private void damage(String day, int first, int count) throws Exception {
        begin(day);
        Set<String> drafts = names("drafts");
        Set<String> acknowledged = new TreeSet<>();
        try (Wire wire = new Wire(() -> market.connect(TSO))) {
            for (int seed = first; seed < first + count; seed++) {
                Request request = new HttpMutations(seed, LOGIN, day).next(csv(seed), "f" + seed);
                Answer answer = wire.ask(request.bytes());
                check(seed, answer);
                if (answer.status() == 200 && request.method().equals("PUT")) {
                    acknowledged.add(JsonPath.<Integer>read(answer.body(), "$.slot") + "-"
                            + JsonPath.<String>read(answer.body(), "$.batch"));
                }
            }
        }

        assertThat(acknowledged).hasSizeGreaterThan(count / 10);
        assertThat(stored(day)).isEqualTo(acknowledged);
        assertThat(names("drafts")).isEqualTo(drafts);
        assertThat(names("batches/01/" + day)).isEqualTo(acknowledged);
    }

    private static void check(int seed, Answer answer) {
        assertThat(answer.status()).as("seed %d: %s", seed, answer.body()).isBetween(200, 499);
        if (answer.headers().getOrDefault("content-type", "").contains("problem")) {
            assertThat(JsonPath.<String>read(answer.body(), "$.code"))
                    .as("seed %d: %s", seed, answer.body())
                    .matches(CODES);
        }
    }

    /** One of its points has a contract. */
    private static byte[] csv(int seed) {
        String csv = new String(new CsvMutations(seed).next(), StandardCharsets.ISO_8859_1);
        return csv.replace(SampleRoster.number(1), MeteringCase.number(81)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private Answer sentOnce(byte[] request) throws IOException {
        try (RawConnection connection = market.connect(TSO)) {
            connection.send(request);
            return connection.answer();
        }
    }

    private Set<String> stored(String day) {
        return new TreeSet<>(hub.getBean(JdbcClient.class)
                .sql("select slot || '-' || id as batch from metering.batch where area = 1 and day = ?::date")
                .param(day)
                .query((row, n) -> row.getString("batch"))
                .list());
    }

    /** Without what follows slot and id. */
    private Set<String> names(String path) throws IOException {
        if (!Files.isDirectory(folder.resolve(path))) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(path))) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("-[0-9a-f]{12}-1[.].*", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void thatBreakOffAreNoIncidentsOfTheHub(CapturedOutput log) throws Exception {
        begin(BROKEN_DAY);
        Set<String> drafts = names("drafts");
        byte[] whole = put(
                BROKEN_DAY,
                "broken",
                "",
                MeteringCase.csv(MeteringCase.row(81, "1", 0)).getBytes(StandardCharsets.UTF_8));
        for (int cut : new int[] {1, 10, 20}) {
            try (RawConnection connection = market.connect(TSO)) {
                connection.send(Arrays.copyOf(whole, whole.length - cut));
                connection.endSending();

                assertThat(connection.rest()).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
            }
        }

        assertThat(stored(BROKEN_DAY)).isEmpty();
        assertThat(names("drafts")).isEqualTo(drafts);
        assertThat(log).doesNotContain("Incident");
    }

    @Test
    void thatUnfoldToAThousandTimesTheirSizeAreOneLongRow() throws Exception {
        begin(BOMB_DAY);

        Answer answer = sentOnce(put(BOMB_DAY, "bomb", "Content-Encoding: gzip\r\n", bomb()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(answer.body(), "$.reasons['ENERGY-ROW-LENGTH']"))
                .isEqualTo(1);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("point,energy,quality\n".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 32; i++) {
                out.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] put(String day, String batch, String headers, byte[] body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(
                "PUT /api/v1/energy/01/%s/5/%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: %s\r\nContent-Type: text/csv\r\n%sContent-Length: %d\r\n\r\n"
                        .formatted(day, batch, LOGIN, headers, body.length)
                        .getBytes(StandardCharsets.ISO_8859_1));
        request.write(body);
        return request.toByteArray();
    }
}
