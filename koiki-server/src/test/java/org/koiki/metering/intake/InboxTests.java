package org.koiki.metering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.MeteringCase.AREA;
import static org.koiki.metering.MeteringCase.SAKURA;
import static org.koiki.metering.MeteringCase.csv;
import static org.koiki.metering.MeteringCase.row;

import com.github.luben.zstd.Zstd;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.MeteringCase;
import org.koiki.participant.Masters;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@KoikiTest
@DisplayName("A file in a watched folder")
class InboxTests {
    private static final String DAY = "2016-04-27";
    private static final String CSV = csv(row(741, "1.5", 0));

    private final ApplicationContext hub;
    private final TestClock clock;
    private final MeteringCase market;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path root;

    @Autowired
    InboxTests(ApplicationContext hub, TestClock clock) {
        this.hub = hub;
        this.clock = clock;
        this.market = new MeteringCase(hub, DAY);
    }

    @BeforeEach
    void supply() throws IOException {
        clock.set(DAY + "T12:00:00+09:00");
        SupplyPointNumber number = SupplyPointNumber.of(MeteringCase.number(741));
        if (hub.getBean(SupplyPoints.class).find(number).isEmpty()) {
            market.supply(741, SAKURA, VoltageClass.LOW);
            market.exchange(741, "OLD-741", "NEW-741");
        }
        Files.createDirectories(root.resolve(AREA));
    }

    private Inbox inbox(String marker) {
        return inbox(marker, hub.getBean(Uploads.class));
    }

    private Inbox inbox(String marker, Uploads uploads) {
        return new Inbox(
                root,
                marker,
                hub.getBean(BatchIntake.class),
                hub.getBean(Admission.class),
                uploads,
                hub.getBean(NodeLock.class),
                hub.getBean(Masters.class),
                hub.getBean(MarketClock.class),
                hub.getBean(JsonMapper.class));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(root.resolve(AREA).resolve(name), text);
    }

    private static String name(int slot, String batch) {
        return "%s_%d_%s.csv".formatted(DAY, slot, batch);
    }

    private List<String> in(String folder) throws IOException {
        Path path = root.resolve(AREA).resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private String report(String path) throws IOException {
        return Files.readString(root.resolve(AREA).resolve(path + InboxFolder.REPORT));
    }

    @Test
    void isTakenAsIfItHadBeenPutAndItsReceiptLiesBesideIt() throws Exception {
        write(name(1, "a"), CSV);
        Files.write(
                root.resolve(AREA).resolve(name(1, "b") + ".zst"),
                Zstd.compress(csv(row(741, "2", 0)).getBytes(StandardCharsets.UTF_8)));

        inbox("").run();

        assertThat(in("")).isEmpty();
        assertThat(in("taken")).hasSize(4).contains(name(1, "a"), name(1, "b") + ".zst");
        String receipt = report("taken/" + name(1, "a"));
        assertThat(receipt).isEqualTo(market.get(1, "/a").body());
        assertThat(JsonPath.<Integer>read(receipt, "$.accepted")).isEqualTo(1);
    }

    @Test
    void mayHoldWhatTwoMetersMeasured() throws Exception {
        byte[] csv = MeteringCase.csvWithMeters(row(741, "1", 0) + ",OLD-741", row(741, "2", 0) + ",NEW-741");
        Files.write(root.resolve(AREA).resolve(name(9, "meters") + ".zst"), Zstd.compress(csv));

        inbox("").run();

        String receipt = report("taken/" + name(9, "meters") + ".zst");
        assertThat(JsonPath.<Integer>read(receipt, "$.rows")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(receipt, "$.accepted")).isEqualTo(1);
    }

    @Test
    void isRefusedWithTheReasonBesideIt() throws Exception {
        write("readings.csv", CSV);
        write(name(49, "a"), CSV);
        write(name(40, "a"), CSV);
        write("2016-02-30_1_a.csv", CSV);
        write(name(2, "header"), "point\n");
        write(name(2, "no.id"), CSV);
        write(name(2, "packed") + ".gz", "no gzip");
        write(name(2, "x").replace(".csv", ".parquet"), "no Parquet");

        inbox("").run();

        assertThat(in("")).isEmpty();
        assertThat(in("taken")).isEmpty();
        assertThat(report("refused/readings.csv")).contains("ENERGY-INBOX-NAME").contains("\"ja\"");
        assertThat(report("refused/2016-02-30_1_a.csv")).contains("ENERGY-INBOX-NAME");
        assertThat(report("refused/" + name(49, "a"))).contains("ENERGY-SLOT");
        assertThat(report("refused/" + name(40, "a"))).contains("ENERGY-EARLY");
        assertThat(report("refused/" + name(2, "header"))).contains("ENERGY-HEADER");
        assertThat(report("refused/" + name(2, "no.id"))).contains("ENERGY-INBOX-NAME");
        assertThat(report("refused/" + name(2, "packed") + ".gz")).contains("ENERGY-UNREADABLE");
        assertThat(market.get(2, "").body()).isEqualTo("[]");
    }

    @Test
    void isLeftAloneWhileItHasAnotherNameOrNoMarker() throws Exception {
        write(name(3, "a") + ".tmp", CSV);
        write("." + name(3, "a"), CSV);
        inbox("").run();
        write(name(3, "b"), CSV);
        inbox(".done").run();

        assertThat(in("")).hasSize(3);

        write(name(3, "b") + ".done", "");
        write(name(3, "gone") + ".done", "");
        inbox(".done").run();

        assertThat(in("taken")).containsExactly(name(3, "b"), name(3, "b") + InboxFolder.REPORT);
        assertThat(in("")).hasSize(2);
    }

    @Test
    void isTakenAgainAsTheSameBatchAfterACrashBeforeItWasMoved() throws Exception {
        market.taken(4, "a", row(741, "1.5", 0));
        write(name(4, "a"), CSV);
        Files.createDirectories(root.resolve(AREA).resolve("taken"));
        write("taken/" + name(4, "a") + InboxFolder.REPORT, "half a rep");

        inbox("").run();

        assertThat(in("")).isEmpty();
        assertThat(in("taken")).hasSize(2);
        assertThat(report("taken/" + name(4, "a")))
                .isEqualTo(market.get(4, "/a").body());
        assertThat(JsonPath.<List<Integer>>read(market.get(4, "").body(), "$[*].number"))
                .containsExactly(1);
    }

    @Test
    void keepsItsBytesWhenAnotherOfItsNameCame() throws Exception {
        write(name(5, "a"), "point\n");
        inbox("").run();
        write(name(5, "a"), "quality\n");
        inbox("").run();

        assertThat(in("refused"))
                .contains(name(5, "a"), name(5, "a").replace(".csv", "~2.csv"))
                .hasSize(4);
    }

    @Test
    void staysWhileTheHubCannotTakeIt() throws Exception {
        write(name(6, "a"), CSV);

        inbox("", new Uploads(hub.getBean(EnergyMeters.class), 0, 1)).run();

        assertThat(in("")).containsExactly(name(6, "a"));
        assertThat(in("refused")).isEmpty();
    }

    @Test
    void isTakenByOneOfTwoNodes() throws Exception {
        int files = 10;
        for (int i = 0; i < files; i++) {
            write(name(7, "n" + i), CSV);
        }
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> nodes = IntStream.range(0, 2)
                .mapToObj(node -> Thread.ofVirtual().start(() -> {
                    try {
                        start.await();
                        inbox("").run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        start.countDown();
        for (Thread node : nodes) {
            node.join();
        }

        assertThat(in("")).isEmpty();
        assertThat(in("taken")).hasSize(2 * files);
        assertThat(in("refused")).isEmpty();
        assertThat(JsonPath.<List<String>>read(market.get(7, "").body(), "$[*].batch"))
                .hasSize(files)
                .doesNotHaveDuplicates();
    }
}
