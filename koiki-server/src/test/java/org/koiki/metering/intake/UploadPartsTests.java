package org.koiki.metering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.MeteringCase.SAKURA;
import static org.koiki.metering.MeteringCase.TSO;
import static org.koiki.metering.MeteringCase.row;

import com.jayway.jsonpath.JsonPath;
import java.io.File;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.metering.MeteringCase;
import org.koiki.metering.disk.Disk;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.Await;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.RawConnection;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
@DisplayName("A batch that arrives in parts")
class UploadPartsTests {
    private static final byte[] CSV =
            MeteringCase.csv(row(731, "1.5", 0), row(799, "2", 0)).getBytes(StandardCharsets.UTF_8);
    private static final int WHOLE = CSV.length;

    private final ApplicationContext hub;
    private final TestClock clock;
    private final MeteringCase market;

    @Autowired
    UploadPartsTests(ApplicationContext hub, TestClock clock) {
        this.hub = hub;
        this.clock = clock;
        this.market = new MeteringCase(hub, "2016-04-26");
    }

    @BeforeEach
    void supply() {
        clock.set("2016-04-26T12:00:00+09:00");
        SupplyPointNumber number = SupplyPointNumber.of(MeteringCase.number(731));
        if (hub.getBean(SupplyPoints.class).find(number).isEmpty()) {
            market.supply(731, SAKURA, VoltageClass.LOW);
        }
    }

    private HttpResponse<String> part(String batch, int from, int to) throws Exception {
        return send(request(batch)
                .header("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, WHOLE))
                .PUT(BodyPublishers.ofByteArray(Arrays.copyOfRange(CSV, from, to))));
    }

    private HttpRequest.Builder request(String batch) {
        return client().request(market.path(5) + "/" + batch).header("Content-Type", "text/csv");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client().send(request);
    }

    private MutualTlsClient client() {
        return hub.getBean(TestMarket.class).client(TSO);
    }

    private int held(String batch) throws Exception {
        return JsonPath.read(market.get(5, "/" + batch + "/upload").body(), "$.held");
    }

    private Stream<Path> files(String folder) {
        File[] files = hub.getBean(Disk.class).at(folder).toFile().listFiles();
        return files == null ? Stream.empty() : Stream.of(files).map(File::toPath);
    }

    @Test
    void isJudgedOnceItIsWhole() throws Exception {
        HttpResponse<String> first = part("p1", 0, 20);
        HttpResponse<String> second = part("p1", 20, 50);
        int held = held("p1");
        int unjudged = market.get(5, "/p1").statusCode();
        HttpResponse<String> last = part("p1", 50, WHOLE);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(second.headers().firstValue("Upload-Offset")).contains("50");
        assertThat(held).isEqualTo(50);
        assertThat(unjudged).isEqualTo(404);
        assertThat(last.statusCode()).as(last.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(last.body(), "$.accepted")).isEqualTo(1);
        assertThat(market.get(5, "/p1").body()).isEqualTo(last.body());
        assertThat(held("p1")).isZero();
        assertThat(files("uploads")).isEmpty();
    }

    @Test
    void countsOnceHoweverOftenItArrives() throws Exception {
        String whole = part("p2", 0, WHOLE).body();
        part("p2", 0, 30);

        assertThat(part("p2", 30, WHOLE).body()).isEqualTo(whole);
        assertThat(held("p2")).isZero();
    }

    @Test
    void isBegunOnceHoweverOftenItsFirstPartArrivesAtTheSameMoment() throws Exception {
        List<Future<HttpResponse<String>>> answers;
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = senders.invokeAll(Collections.nCopies(8, () -> part("at-once", 0, 10)));
        }

        assertThat(answers).extracting(answer -> answer.get().statusCode()).containsOnly(202);
        assertThat(held("at-once")).isEqualTo(10);
        assertThat(part("at-once", 10, WHOLE).statusCode()).isEqualTo(200);
        assertThat(files("uploads")).isEmpty();
    }

    @Test
    void tellsFromWhereToGoOnWhenAPartDoesNotJoin() throws Exception {
        part("p3", 0, 20);

        HttpResponse<String> gap = part("p3", 30, 40);
        HttpResponse<String> again = part("p3", 10, 40);

        assertThat(gap.statusCode()).isEqualTo(409);
        assertThat(gap.body()).contains("ENERGY-PART-GAP");
        assertThat(JsonPath.<Integer>read(gap.body(), "$.held")).isEqualTo(20);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(part("p3", 20, 40).statusCode()).isEqualTo(202);
        assertThat(part("p3", 0, 10).statusCode()).isEqualTo(202);
        assertThat(held("p3")).as("begun anew").isEqualTo(10);
        assertThat(part("p3", 10, WHOLE).statusCode()).isEqualTo(200);
    }

    @Test
    void leavesNothingWhenItsDigestIsAnother() throws Exception {
        HttpRequest.Builder whole = request("p4").header("Repr-Digest", digest("other"));
        HttpResponse<String> atOnce = send(whole.PUT(BodyPublishers.ofByteArray(CSV)));
        part("p4", 0, 20);
        HttpResponse<String> inParts = send(request("p4")
                .header("Repr-Digest", digest("other"))
                .header("Content-Range", "bytes 20-%d/%d".formatted(WHOLE - 1, WHOLE))
                .PUT(BodyPublishers.ofByteArray(Arrays.copyOfRange(CSV, 20, WHOLE))));
        HttpResponse<String> right = send(request("p4")
                .header("Repr-Digest", digest(new String(CSV, StandardCharsets.UTF_8)))
                .PUT(BodyPublishers.ofByteArray(CSV)));

        assertThat(atOnce.statusCode()).isEqualTo(422);
        assertThat(atOnce.body()).contains("ENERGY-DIGEST");
        assertThat(inParts.body()).contains("ENERGY-DIGEST");
        assertThat(held("p4")).isZero();
        assertThat(right.statusCode()).as(right.body()).isEqualTo(200);
    }

    private static String digest(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha-512=:AAAA:, sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
    }

    @Test
    void keepsWhatCameOfAPartThatBrokeOff() throws Exception {
        HttpRequest request = request("p5").GET().build();
        try (RawConnection connection = hub.getBean(TestMarket.class).connect(TSO)) {
            connection.send("PUT %s HTTP/1.1\r\nHost: localhost\r\n"
                    .formatted(request.uri().getPath()));
            connection.send("Content-Type: text/csv\r\nContent-Range: bytes 0-%d/%d\r\nContent-Length: %d\r\n"
                    .formatted(WHOLE - 1, WHOLE, WHOLE));
            connection.send("Authorization: %s\r\n\r\n"
                    .formatted(request.headers().firstValue("Authorization").orElseThrow()));
            connection.send(Arrays.copyOf(CSV, 37));
            Await.until(
                    "the bytes have come",
                    () -> files("drafts").anyMatch(file -> file.toFile().length() == 37));
        }
        Await.until(
                "the hub has seen the break",
                () -> hub.getBean(UploadTable.class)
                        .find(SlotKey.checked(MeteringCase.AREA, market.day, 5), "p5")
                        .isPresent());

        assertThat(held("p5")).isEqualTo(37);
        assertThat(part("p5", 37, WHOLE).statusCode()).isEqualTo(200);
    }

    @Test
    void isErasedWhenNobodyGoesOnWithIt() throws Exception {
        part("p6", 0, 20);
        Path left = Files.writeString(hub.getBean(Disk.class).at("uploads/left-by-a-crash"), "x");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        hub.getBean(JdbcClient.class)
                .sql("update metering.upload set touched_at = now() - interval '25 hours' where id = 'p6'")
                .update();
        part("p7", 0, 20);

        hub.getBean(UploadParts.class).forget();

        assertThat(held("p6")).isZero();
        assertThat(left).doesNotExist();
        assertThat(held("p7")).isEqualTo(20);
        assertThat(part("p7", 20, WHOLE).statusCode()).isEqualTo(200);
    }

    @Test
    void isRefusedWhenItsRangeOrLengthIsWrong() throws Exception {
        for (String range : List.of("bytes 5-2/10", "bytes 0-10/10", "bytes */10", "0-1/2", "bytes 0-1/*", "x")) {
            HttpResponse<String> answer =
                    send(request("p8").header("Content-Range", range).PUT(BodyPublishers.ofByteArray(new byte[2])));
            assertThat(answer.statusCode()).as(range).isEqualTo(422);
            assertThat(answer.body()).contains("ENERGY-PART-RANGE");
        }
        for (String range : List.of("bytes 0-0/10", "bytes 0-2/10")) {
            HttpResponse<String> answer =
                    send(request("p8").header("Content-Range", range).PUT(BodyPublishers.ofByteArray(new byte[2])));
            assertThat(answer.body()).as(range).contains("ENERGY-PART-LENGTH");
        }
        HttpResponse<String> large = send(request("p8")
                .header("Content-Range", "bytes 0-1/8589934593")
                .PUT(BodyPublishers.ofByteArray(new byte[2])));

        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("ENERGY-UPLOAD-LARGE");
        assertThat(held("p8")).isZero();
        assertThat(files("uploads")).isEmpty();
    }
}
