package org.koiki.metering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.koiki.metering.MeteringCase.HOTARU;
import static org.koiki.metering.MeteringCase.SAKURA;
import static org.koiki.metering.MeteringCase.names;
import static org.koiki.metering.MeteringCase.row;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.store.DueRun;
import org.koiki.lake.Lake;
import org.koiki.metering.MeteringCase;
import org.koiki.metering.delivery.FilesFolder;
import org.koiki.metering.lake.LakeTurn;
import org.koiki.metering.publication.Publishing;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The operating system lets this process write no file beyond a size, which fails as a disk without room does, in the middle of a file. */
@KoikiTest
@DisplayName("A disk that takes no more")
class FullDiskTests {
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final String NO_LIMIT = "unlimited";

    private final ApplicationContext hub;
    private final TestClock clock;
    private final Path folder;

    @Autowired
    FullDiskTests(ApplicationContext hub, TestClock clock, FilesFolder folder) {
        this.hub = hub;
        this.clock = clock;
        this.folder = folder.root();
    }

    @AfterEach
    void makeRoom() throws Exception {
        limit(NO_LIMIT);
    }

    private static void limit(String bytes) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PRLIMIT), "needs prlimit of util-linux to set a limit");
        int ended = new ProcessBuilder(
                        PRLIMIT.toString(), "--pid=" + ProcessHandle.current().pid(), "--fsize=" + bytes + ":")
                .inheritIO()
                .start()
                .waitFor();
        assumeTrue(ended == 0, "prlimit cannot set a limit here");
    }

    private MeteringCase market(String day) {
        clock.set(day + "T12:00:00+09:00");
        MeteringCase market = new MeteringCase(hub, day);
        IntStream.rangeClosed(301, 340).forEach(point -> market.supply(point, SAKURA, VoltageClass.LOW));
        market.supply(341, HOTARU, VoltageClass.HIGH_SMALL);
        return market;
    }

    private static String[] rows() {
        return IntStream.rangeClosed(301, 342)
                .mapToObj(point -> row(point, "1.5", 0))
                .toArray(String[]::new);
    }

    @Test
    void refusesABatchForNowAndKeepsNothingOfIt() throws Exception {
        MeteringCase market = market("2016-04-28");
        Set<String> before = all();
        for (String bytes : List.of("0", "100")) {
            limit(bytes);
            HttpResponse<String> first = market.put(5, "a", rows());
            limit(NO_LIMIT);
            assertRefused(first);
            assertThat(all()).isEqualTo(before);
        }
        market.taken(5, "a", rows());
        Set<String> withRoster = all();
        for (String bytes : List.of("0", "100", "300")) {
            limit(bytes);
            HttpResponse<String> second = market.put(6, "a", rows());
            limit(NO_LIMIT);
            assertRefused(second);
            assertThat(market.get(6, "").body()).isEqualTo("[]");
            assertThat(all()).isEqualTo(withRoster);
        }
        market.taken(6, "a", rows());
    }

    @Test
    void refusesABatchWithMetersWhoseRowsCannotWaitForItsEnd() throws Exception {
        MeteringCase market = market("2016-06-19");
        market.taken(5, "a", rows());
        byte[] csv = MeteringCase.csvWithMeters(
                Stream.of(rows()).map(row -> row + ",M-1").toArray(String[]::new));
        Set<String> before = all();

        limit("1000");
        HttpResponse<String> refused = market.put(MeteringCase.TSO, 6, "a", "text/csv", csv);
        limit(NO_LIMIT);
        HttpResponse<String> taken = market.put(MeteringCase.TSO, 6, "b", "text/csv", csv);

        assertRefused(refused);
        assertThat(taken.body()).contains("\"accepted\":41").contains("\"unknown\":1");
        assertThat(market.get(6, "/a").statusCode()).isEqualTo(404);
        assertThat(all()).hasSize(before.size() + 3);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("ENERGY-STORAGE");
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
    }

    @Test
    void holdsUpTheFilesOfASlotAndOfADayUntilThereIsRoom() throws Exception {
        MeteringCase market = market("2016-04-29");
        Publishing publishing = hub.getBean(Publishing.class);
        publishing.run();
        market.taken(5, "a", rows());
        Set<String> before = all();
        for (String bytes : List.of("0", "150")) {
            limit(bytes);
            assertThatThrownBy(publishing::run).isInstanceOf(RuntimeException.class);
            limit(NO_LIMIT);
            assertThat(all()).isEqualTo(before);
        }
        publishing.run();
        assertThat(names(market.files(SAKURA))).containsExactly("W41110201604290200000000.zip");

        clock.set("2016-04-30T02:00:00+09:00");
        hub.getBean(DueRun.class).run();
        before = all();
        limit("150");
        assertThatThrownBy(publishing::run).isInstanceOf(RuntimeException.class);
        limit(NO_LIMIT);
        assertThat(all()).isEqualTo(before);
        publishing.run();
        assertThat(names(market.files(SAKURA)))
                .containsExactly("W41110201604290200000000.zip", "W41120201604290000000000.zip");
    }

    @Test
    void keepsTheLakeWaitingAndNothingHalfInIt() throws Exception {
        hub.getBean(Lake.class);
        LakeTurn.of(hub).run();
        MeteringCase market = market("2016-05-02");
        market.taken(5, "a", rows());
        Set<String> before = all();
        for (String bytes : List.of("0", "300")) {
            Runnable lake = LakeTurn.of(hub);
            limit(bytes);
            assertThatThrownBy(lake::run).isInstanceOf(RuntimeException.class);
            limit(NO_LIMIT);
            assertThat(all()).isEqualTo(before);
        }
        LakeTurn.of(hub).run();
        assertThat(hub.getBean(Lake.class)
                        .history(MeteringCase.AREA, MeteringCase.number(301), market.day, market.day)
                        .days()
                        .getFirst()
                        .energy()
                        .get(4))
                .isEqualTo(15_000);
    }

    /** Every file that lies in the folder. */
    private Set<String> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
