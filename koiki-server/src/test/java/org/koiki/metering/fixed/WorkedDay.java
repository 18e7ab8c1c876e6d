package org.koiki.metering.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.fixed.UsageCase.AREA;
import static org.koiki.metering.fixed.UsageCase.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.koiki.lake.Lake;
import org.koiki.message.Kwh;
import org.koiki.message.MeteringReader;
import org.koiki.message.MeteringZip;
import org.koiki.message.SlotEnergy;
import org.koiki.metering.fixed.StrictUsage.Node;
import org.koiki.testing.Await;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a day of Okinawa is like when all works have come to rest. */
final class WorkedDay {
    private static final int SLOTS = 48;
    private static final int FIRST = 51;
    private static final int LAST = 56;

    private final ApplicationContext hub;
    private final JdbcClient jdbc;
    private final LocalDate day;

    WorkedDay(ApplicationContext hub, LocalDate day) {
        this.hub = hub;
        this.jdbc = hub.getBean(JdbcClient.class);
        this.day = day;
    }

    /** 0.1 Wh of a point in a slot. */
    interface Expected {
        long energy(int point, int slot);
    }

    void awaitLate() {
        Await.until(
                "late readings are taken",
                () -> count("metering.batch where area = 10 and day = :day and id like 'late.%'") == SLOTS);
    }

    void awaitRest() {
        Await.until(
                "nothing is left to do",
                () -> count(
                                        "metering.slot where area = 10 and day = :day and batches > published_to and (slot > 0 or due)")
                                + count("metering.batch where area = 10 and day = :day and not in_lake")
                                + count("metering.fixed_unit where area = 10 and reading > :day and due")
                        == 0);
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) as rows from " + rows)
                .param("day", day)
                .query((row, n) -> row.getInt("rows"))
                .single();
    }

    void assertBatchesCountOnce(int corrected) {
        assertThat(count("metering.batch where area = 10 and day = :day")).isEqualTo(SLOTS * 2 + corrected * 3 + 2);
        assertThat(count("""
                (select slot from metering.batch where area = 10 and day = :day group by slot
                    having max(number) <> count(*) or min(number) <> 1) as skipped""")).isZero();
        assertThat(count("metering.lake_batch where key like '10/' || :day::date || '/%'"))
                .isEqualTo(count("metering.batch where area = 10 and day = :day"));
        assertThat(count("audit.entry where subject like '10/' || :day::date || '/%' and action = 'energy.batch'"))
                .isEqualTo(count("metering.batch where area = 10 and day = :day and id not like 'late.%'"));
    }

    void assertRevisionsFollowEachOther() {
        assertThat(count("metering.publication where area = 10 and day = :day and state = 'WRITING'"))
                .isZero();
        for (String files : List.of(
                "metering.split_file where area = 10 and day = :day group by slot, retailer, voltage, split",
                "metering.fixed_file where area = 10 and reading = :day::date + 1 group by retailer, voltage, split")) {
            assertThat(count("(select 1 from %s having max(revision) + 1 <> count(*)) as skipped".formatted(files)))
                    .isZero();
        }
        assertThat(count("metering.energy_file where area = '10' and date between :day and :day::date + 1"))
                .isEqualTo(count("metering.split_file where area = 10 and day = :day")
                        + count("metering.fixed_file where area = 10 and reading = :day::date + 1"));
    }

    void assertFilesAreThoseListed(Path... folders) throws Exception {
        Map<String, String> listed = new TreeMap<>();
        jdbc.sql(
                        "select name, sha256 from metering.energy_file where area = '10' and date between :day and :day::date + 1")
                .param("day", day)
                .query((row, n) ->
                        listed.put(row.getString("name"), HexFormat.of().formatHex(row.getBytes("sha256"))))
                .list();
        Map<String, String> there = new TreeMap<>();
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                there.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
            }
        }
        assertThat(there).isEqualTo(listed).isNotEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Revisions of a split stand in the order of their names, so that the last one counts. */
    void assertValues(Path folder, Expected expected) throws Exception {
        Map<String, Long> slots = new HashMap<>();
        Map<String, Long> days = new HashMap<>();
        for (Path file : files(folder)) {
            boolean daily = file.getFileName().toString().matches("W4[01]1?120.*");
            MeteringReader.read(MeteringZip.open(Files.readAllBytes(file)).xml(), one -> {
                if (one instanceof SlotEnergy slot) {
                    (daily ? days : slots).put(slot.point() + "/" + slot.slot(), slot.energy());
                }
            });
        }
        Map<String, Long> right = new HashMap<>();
        for (int point = FIRST; point <= LAST; point++) {
            for (int slot = 1; slot <= SLOTS; slot++) {
                right.put(number(point) + "/" + slot, expected.energy(point, slot));
            }
        }
        assertThat(slots).isEqualTo(right);
        assertThat(days).isEqualTo(right);
    }

    void assertFixed(Path folder, Expected expected) throws Exception {
        Map<String, Long> sums = new HashMap<>();
        for (Path file : files(folder)) {
            for (Node row : StrictUsage.read(file).rows) {
                sums.put(row.text("JP06400"), Kwh.tenthsOfWh(row.text("JP06426")));
            }
        }
        Map<String, Long> right = new HashMap<>();
        for (int point = FIRST; point <= LAST; point++) {
            right.put(number(point), values(point, expected).sum());
        }
        assertThat(sums).isEqualTo(right);
    }

    void assertLake(Expected expected) {
        for (int point = FIRST; point <= LAST; point++) {
            assertThat(hub.getBean(Lake.class)
                            .history(AREA, number(point), day, day)
                            .days()
                            .getFirst()
                            .energy())
                    .isEqualTo(values(point, expected).boxed().toList());
        }
    }

    void assertCompared() {
        assertThat(count("metering.comparison where area = 10 and day = :day and points = 6 and differences = 0"))
                .isEqualTo(1);
    }

    private static LongStream values(int point, Expected expected) {
        return IntStream.rangeClosed(1, SLOTS).mapToLong(slot -> expected.energy(point, slot));
    }
}
