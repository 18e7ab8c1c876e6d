package org.koiki.lake.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorReaderTest {
    private static final int SLOTS = 48;
    private static final int POINTS = 300;
    private static final LocalDate FIRST = LocalDate.of(2030, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 4, 30);

    @TempDir
    Path folder;

    private record Day(
            LocalDate date,
            List<@Nullable Long> energy,
            List<@Nullable Long> quality,
            @Nullable List<@Nullable Long> revision) {}

    @ParameterizedTest
    @CsvSource({
        "v1, zstd, 2048, 29989",
        "v2, zstd, 2048, 29989",
        "v2, zstd, 2048, 7",
        "v1, zstd, 100000, 7",
        "v2, uncompressed, 2048, 1000000007"
    })
    void tellsWhatWasWritten(String version, String packing, int group, long spread) throws SQLException {
        Path file = written(version, packing, group, spread, "true");

        for (int point : new int[] {0, 67, 68, 69, 150, POINTS - 1}) {
            assertThat(read(file, point, FIRST, LAST))
                    .isEqualTo(LongStream.rangeClosed(FIRST.toEpochDay(), LAST.toEpochDay())
                            .mapToObj(day -> day(point, LocalDate.ofEpochDay(day), spread))
                            .toList());
        }
        assertThat(read(file, POINTS, FIRST, LAST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"v1", "v2"})
    void findsAPointThatHasARowOfItsOwn(String version) throws SQLException {
        Path file = written(version, "zstd", 2048, 29_989, "date = DATE '2030-04-09'");

        assertThat(read(file, 123, FIRST, LAST)).containsExactly(day(123, LocalDate.of(2030, 4, 9), 29_989));
    }

    @Test
    void readsTheDaysThatAreAskedFor() throws SQLException {
        Path file = written("v2", "zstd", 2048, 29_989, "true");

        assertThat(read(file, 5, LocalDate.of(2030, 4, 29), LocalDate.of(2030, 5, 9)))
                .extracting(Day::date)
                .containsExactly(LocalDate.of(2030, 4, 29), LAST);
        assertThat(read(file, 5, LocalDate.of(2030, 5, 1), LocalDate.of(2030, 5, 9)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"snappy, energy", "zstd, energy[:40]", "zstd, NULL::BIGINT[]"})
    void leavesOtherShapesToOthers(String packing, String energy) throws SQLException {
        Path file = folder.resolve("other.parquet");
        execute(
                "COPY (SELECT point, date, %s AS energy, quality, revision FROM (%s)) TO '%s' (FORMAT parquet, COMPRESSION %s)"
                        .formatted(energy, rows(29_989, "true"), file, packing));

        assertThatThrownBy(() -> read(file, 5, FIRST, LAST)).isInstanceOf(OtherShape.class);
    }

    @ParameterizedTest
    @CsvSource({"v1, 2048", "v2, 2048", "v2, 100000"})
    void tellsTheEnergyOfManyPointsOnSomeDays(String version, int group) throws SQLException {
        Path file = written(version, "zstd", group, 29_989, "true");
        int[] numbers = {0, 5, 67, 68, 150, POINTS - 1, POINTS};
        String[] points = IntStream.of(numbers).mapToObj("030%019d"::formatted).toArray(String[]::new);
        LocalDate middle = LocalDate.of(2030, 4, 9);
        Map<String, List<@Nullable Long>> told = new TreeMap<>();

        new VectorReader(SLOTS)
                .read(
                        file,
                        new Points(points),
                        Set.of(middle, LAST),
                        (place, date, energy, from) -> told.put(
                                numbers[place] + " " + date,
                                LongStream.of(energy)
                                        .skip(from)
                                        .limit(SLOTS)
                                        .mapToObj(value -> value == VectorReader.ABSENT ? null : value)
                                        .toList()));

        Map<String, List<@Nullable Long>> stored = new TreeMap<>();
        for (int number : IntStream.of(numbers).filter(one -> one < POINTS).toArray()) {
            stored.put(number + " " + middle, day(number, middle, 29_989).energy());
            stored.put(number + " " + LAST, day(number, LAST, 29_989).energy());
        }
        assertThat(told).isEqualTo(stored);
    }

    @Test
    void leavesAFileWithoutItsEndToOthers() throws Exception {
        Path file = written("v2", "zstd", 2048, 29_989, "true");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(Arrays.copyOf(whole, whole.length / 2), whole.length));

        assertThatThrownBy(() -> read(file, 5, FIRST, LAST)).isInstanceOf(OtherShape.class);

        Files.write(file, whole);
        assertThat(read(file, 5, FIRST, LAST)).hasSize(30);
    }

    @Test
    void leavesAFileThatHasItsEndAloneToOthers() throws Exception {
        Path file = written("v2", "zstd", 2048, 29_989, "true");
        byte[] whole = Files.readAllBytes(file);
        int end = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(whole.length - 8) + 8;
        Files.write(file, Arrays.copyOfRange(whole, whole.length - end, whole.length));

        assertThatThrownBy(() -> read(file, 5, FIRST, LAST)).isInstanceOf(OtherShape.class);
    }

    @Test
    void readsADamagedFileOrLeavesItToOthers() throws Exception {
        Path file = written("v2", "zstd", 2048, 29_989, "true");
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(1);
        int left = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            damaged[whole.length - 1 - random.nextInt(2_000)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            try {
                read(file, 5, FIRST, LAST);
            } catch (OtherShape e) {
                left++;
            }
        }
        assertThat(left).isPositive();
    }

    private Path written(String version, String packing, int group, long spread, String condition) throws SQLException {
        Path file = folder.resolve("vectors.parquet");
        execute("COPY (%s) TO '%s' (FORMAT parquet, PARQUET_VERSION %s, COMPRESSION %s, ROW_GROUP_SIZE %d)"
                .formatted(rows(spread, condition), file, version, packing, group));
        return file;
    }

    /** Slot 7 of points that 5 divides never arrived; slot 9 of those that 3 divides has no value. */
    private static String rows(long spread, String condition) {
        return """
                SELECT '030' || lpad(p::VARCHAR, 19, '0') AS point, date::DATE AS date,
                    [CASE WHEN slot = 7 AND p %% 5 = 0 OR slot = 9 AND p %% 3 = 0 THEN NULL
                        ELSE (p * 7919 + slot * 131) * (p + slot + day(date)) %% %1$d * (%1$d // 29989 + 1) END
                        FOR slot IN range(1, 49)] AS energy,
                    [CASE WHEN slot = 7 AND p %% 5 = 0 THEN NULL WHEN slot = 9 AND p %% 3 = 0 THEN 1 ELSE 0 END::SMALLINT
                        FOR slot IN range(1, 49)] AS quality,
                    [CASE WHEN slot = 7 AND p %% 5 = 0 THEN NULL ELSE slot + 100 END FOR slot IN range(1, 49)] AS revision
                FROM range(%2$d) AS points(p), range(DATE '2030-04-01', DATE '2030-05-01', INTERVAL 1 DAY) AS days(date)
                WHERE %3$s ORDER BY point, date""".formatted(spread, POINTS, condition);
    }

    private static Day day(int point, LocalDate date, long spread) {
        List<@Nullable Long> energy = new ArrayList<>();
        List<@Nullable Long> quality = new ArrayList<>();
        List<@Nullable Long> revision = new ArrayList<>();
        for (long slot = 1; slot <= SLOTS; slot++) {
            boolean arrived = slot != 7 || point % 5 != 0;
            boolean valued = arrived && (slot != 9 || point % 3 != 0);
            long value = (point * 7919L + slot * 131) * (point + slot + date.getDayOfMonth()) % spread;
            energy.add(valued ? value * (spread / 29_989 + 1) : null);
            quality.add(arrived ? (valued ? 0L : 1L) : null);
            revision.add(arrived ? slot + 100 : null);
        }
        return new Day(date, energy, quality, revision);
    }

    private static List<Day> read(Path file, int point, LocalDate from, LocalDate to) {
        List<Day> days = new ArrayList<>();
        new VectorReader(SLOTS)
                .read(
                        file,
                        "030%019d".formatted(point),
                        from,
                        to,
                        true,
                        (date, energy, quality, revision) -> days.add(new Day(
                                date,
                                Arrays.asList(energy),
                                Arrays.asList(quality),
                                revision == null ? null : Arrays.asList(revision))));
        return days;
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
