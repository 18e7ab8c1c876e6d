package org.koiki.metering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koiki.metering.roster.SampleRoster.number;
import static org.koiki.metering.roster.SampleRoster.point;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.Problem;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.roster.SampleRoster;
import org.koiki.metering.rule.ValueFlags.Value;
import org.koiki.supplypoint.InstalledMeter;
import org.koiki.supplypoint.VoltageClass;

@DisplayName("Damaged batches")
class BatchFuzzTests {
    private static final int FEW = 4_000;
    private static final int MANY = Integer.getInteger("koiki.mutants", 1_000_000);
    private static final int KEPT = 200;
    private static final long MOST = 2_000_000_000L;
    private static final @Nullable Value[] FLAGS = {Value.REQUIRED, Value.NONE, Value.REQUIRED};
    private static final List<String> NUMBERS = List.of(number(1), number(2), number(3));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Roster roster;

    private int taken;
    private int sums;

    @BeforeEach
    void fill() throws IOException {
        roster = SampleRoster.of(
                Files.createTempDirectory(folder, "roster"),
                List.of(
                        point(1, "88881", VoltageClass.LOW),
                        point(2, "88881", VoltageClass.LOW),
                        point(3, "88882", VoltageClass.LOW)));
    }

    @Test
    @Timeout(60)
    void areSortedRowByRowAsAPlainReaderWould() throws IOException {
        damage(0, FEW);
    }

    @Test
    @Tag("long")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void soAreManyMore() throws IOException {
        damage(FEW, MANY);
    }

    private void damage(int first, int count) throws IOException {
        for (int seed = first; seed < first + count; seed++) {
            byte[] csv = new CsvMutations(seed).next();
            Optional<PlainBatch> right = PlainBatch.of(csv, NUMBERS, MOST);
            if (right.isPresent()) {
                check(seed, csv, right.get());
            } else {
                int one = seed;
                assertThatThrownBy(() -> check(one, csv, null))
                        .as("seed %d", seed)
                        .isInstanceOfSatisfying(
                                Problem.class,
                                problem -> assertThat(problem.getBody().getProperties())
                                        .containsEntry("code", "ENERGY-HEADER"));
            }
        }
        assertThat(taken).isGreaterThan(count / 10);
        assertThat(sums).isGreaterThan(count / 100);
        assertThat(list("drafts")).isEmpty();
    }

    private void check(int seed, byte[] csv, @Nullable PlainBatch right) throws IOException {
        Disk disk = new Disk(folder);
        BatchFiles files = new BatchFiles(disk, "03", 100);
        try {
            BatchRows rows = new BatchRows(roster, MOST, FLAGS, BatchFuzzTests::exchanged, files);
            new CsvBody(inPieces(seed, csv)).read(rows);
            PlainBatch plain = Objects.requireNonNull(right);
            assertThat(files.reasons()).as("reasons of %d", seed).isEqualTo(plain.reasons);
            assertThat(rows.rows()).as("rows of %d", seed).isEqualTo(plain.rows);
            assertThat(rows.takings().accepted()).as("accepted of %d", seed).isEqualTo(plain.readings.size());
            taken += plain.readings.isEmpty() ? 0 : 1;
            sums += plain.sums;
            if (seed % KEPT == 0 || plain.sums > 0) {
                files.publish("batch" + seed);
                assertThat(readings(disk.at("batch" + seed + ".readings")))
                        .as("readings of %d", seed)
                        .isEqualTo(plain.readings);
            }
        } finally {
            files.discard();
        }
    }

    /** Every point exchanges x for y on the day. */
    private static List<InstalledMeter> exchanged(String area, Collection<String> points, LocalDate before) {
        LocalDate day = before.minusDays(1);
        return points.stream()
                .flatMap(point -> Stream.of(
                        new InstalledMeter(point, "x", day.minusYears(8), day),
                        new InstalledMeter(point, "y", day, null)))
                .toList();
    }

    private static List<String> readings(Path file) {
        List<String> readings = new ArrayList<>();
        Readings.each(
                file,
                (at, energy, flag) -> readings.add(at + " " + (energy == Readings.ABSENT ? "-" : energy) + " " + flag));
        return readings;
    }

    private List<Path> list(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.toList();
        }
    }

    /** As a network hands it over. */
    private static InputStream inPieces(int seed, byte[] csv) {
        SplittableRandom luck = new SplittableRandom(seed);
        return new ByteArrayInputStream(csv) {
            @Override
            public int read(byte[] bytes, int from, int length) {
                return super.read(bytes, from, Math.min(length, luck.nextInt(1, 200)));
            }
        };
    }

    /** Of a line that never ends nothing is held but its beginning. */
    @Test
    void ofOneEndlessLineAreOneRow() throws IOException {
        BatchFiles files = new BatchFiles(new Disk(folder), "03", 100);
        try (InputStream endless = new Endless(5_000_000)) {
            BatchRows rows = new BatchRows(roster, MOST, FLAGS, BatchFuzzTests::exchanged, files);

            new CsvBody(endless).read(rows);

            assertThat(rows.rows()).isEqualTo(1);
            assertThat(files.reasons()).containsOnlyKeys("ENERGY-ROW-LENGTH");
        } finally {
            files.discard();
        }
    }

    /** A header and then one line. */
    private static final class Endless extends InputStream {
        private static final String HEADER = "point,energy,quality\n";

        private final long length;
        private long at;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return at >= length ? -1 : at < HEADER.length() ? HEADER.charAt((int) at++) : (int) ('0' + at++ % 10);
        }
    }
}
