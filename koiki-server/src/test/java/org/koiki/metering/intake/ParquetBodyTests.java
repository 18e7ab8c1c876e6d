package org.koiki.metering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koiki.metering.roster.SampleRoster.number;
import static org.koiki.metering.roster.SampleRoster.point;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.Problem;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.roster.SampleRoster;
import org.koiki.metering.rule.ValueFlags.Value;
import org.koiki.supplypoint.VoltageClass;

@DisplayName("A batch in Parquet")
class ParquetBodyTests {
    private static final @Nullable Value[] FLAGS = {Value.REQUIRED, Value.NONE, Value.REQUIRED};
    private static final String GOOD =
            "(VALUES ('%s', 12.5000, 0), ('%s', NULL, 1), ('%s', 0.0001, 2)) t(point, energy, quality)"
                    .formatted(number(2), number(1), number(3));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private byte[] parquet(String query) throws SQLException, IOException {
        Path file = folder.resolve("batch.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet, COMPRESSION zstd)".formatted(query, file));
        }
        return Files.readAllBytes(file);
    }

    private record Taken(List<String> readings, Map<String, Long> reasons, String rejects, String sha256) {}

    private Taken take(byte[] parquet) throws IOException {
        return take(parquet, 1_000);
    }

    private Taken take(byte[] parquet, int most) throws IOException {
        Roster roster = SampleRoster.of(
                Files.createTempDirectory(folder, "roster"),
                List.of(
                        point(1, "88881", VoltageClass.LOW),
                        point(2, "88881", VoltageClass.LOW),
                        point(3, "88882", VoltageClass.LOW)));
        Disk disk = new Disk(folder);
        BatchFiles files = new BatchFiles(disk, "03", 100);
        try {
            BatchRows rows = new BatchRows(roster, 2_000_000_000L, FLAGS, (area, points, before) -> List.of(), files);
            String sha256 = new ParquetBody(new ByteArrayInputStream(parquet), disk.draft(), most).read(rows);
            files.publish("batch");
            List<String> readings = new ArrayList<>();
            Readings.each(
                    disk.at("batch.readings"),
                    (at, energy, flag) ->
                            readings.add(at + " " + (energy == Readings.ABSENT ? "-" : energy) + " " + flag));
            Path rejects = disk.at("batch.rejects.csv");
            return new Taken(readings, files.reasons(), Files.exists(rejects) ? Files.readString(rejects) : "", sha256);
        } finally {
            files.discard();
        }
    }

    private void assertRefused(String code, byte[] parquet) {
        assertThatThrownBy(() -> take(parquet))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getBody().getProperties()).containsEntry("code", code));
    }

    @Test
    void isReadLikeCsvWhateverTheTypesOfItsNumbers() throws Exception {
        for (String types : List.of(
                "point, CAST(energy AS DECIMAL(18, 6)) AS energy, quality",
                "point, CAST(energy AS DOUBLE) AS energy, CAST(quality AS UTINYINT) AS quality",
                "CAST(quality AS VARCHAR) AS Quality, 'x' AS meter, CAST(energy AS VARCHAR) AS \"ENERGY\", point")) {
            Taken taken = take(parquet("SELECT " + types + " FROM " + GOOD));

            assertThat(taken.readings).as(types).containsExactly("1 125000 0", "0 - 1", "2 1 2");
            assertThat(taken.reasons).isEmpty();
            assertThat(taken.sha256).matches("[0-9a-f]{64}");
        }
    }

    @Test
    void hasItsRowsRejectedOneByOneByTheirNumber() throws Exception {
        Taken taken = take(parquet("""
                SELECT * FROM (VALUES ('%1$s', '1', 0), ('a,b' || chr(10) || '2', '1', 0), (NULL, '1', 0),
                    (repeat('9', 5000), '1', 0), ('%1$s', '1', 0), ('%2$s', 'NaN', 0), ('%2$s', '1', 300))
                    t(point, energy, quality)""".formatted(number(1), number(2))));

        assertThat(taken.readings).containsExactly("0 10000 0");
        assertThat(taken.rejects.lines().skip(1).map(line -> line.substring(0, line.indexOf(',', 2))))
                .containsExactly(
                        "2,ENERGY-ROW-NUMBER",
                        "3,ENERGY-ROW-NUMBER",
                        "4,ENERGY-ROW-NUMBER",
                        "5,ENERGY-ROW-DOUBLE",
                        "6,ENERGY-ROW-VALUE",
                        "7,ENERGY-ROW-FLAG");
        assertThat(taken.rejects).contains("2,ENERGY-ROW-NUMBER,point,\"a,b?2\",");
    }

    @Test
    void isReadInItsOrderHoweverManyRowGroupsItHas() throws Exception {
        Taken taken = take(
                parquet("SELECT '%s' AS point, 1 AS energy, 7 AS quality FROM range(300000)".formatted(number(1))),
                300_000);

        assertThat(taken.reasons).containsExactly(Map.entry("ENERGY-ROW-FLAG", 300_000L));
        assertThat(taken.rejects.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 100).mapToObj(String::valueOf).toList());
    }

    @Test
    void isRefusedWithoutItsColumnsOrWithOthersInTheirPlace() throws Exception {
        assertRefused("ENERGY-HEADER", parquet("SELECT point, energy FROM " + GOOD));
        assertRefused("ENERGY-HEADER", twice("point", parquet("SELECT *, 1 AS poinu FROM " + GOOD)));
        assertRefused("ENERGY-COLUMN", parquet("SELECT 17 AS point, energy, quality FROM " + GOOD));
        assertRefused("ENERGY-COLUMN", parquet("SELECT point, true AS energy, quality FROM " + GOOD));
        assertRefused("ENERGY-COLUMN", parquet("SELECT point, [energy] AS energy, quality FROM " + GOOD));
        assertRefused("ENERGY-COLUMN", parquet("SELECT point, energy, 0.5 AS quality FROM " + GOOD));
    }

    /** Gives the column next to one in the alphabet its name as well. */
    private static byte[] twice(String name, byte[] parquet) {
        String other = name.substring(0, name.length() - 1) + (char) (name.charAt(name.length() - 1) + 1);
        return new String(parquet, StandardCharsets.ISO_8859_1)
                .replace(other, name)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void isRefusedWhenItHasMoreRowsThanItMay() throws Exception {
        byte[] many = parquet("SELECT '1' AS point, 1 AS energy, 0 AS quality FROM range(1001)");

        assertRefused("ENERGY-ROWS", many);
    }

    @Test
    void isRefusedWhenItIsNoWholeParquetAndLeavesNothing() throws Exception {
        byte[] good = parquet("SELECT * FROM " + GOOD);

        assertRefused("ENERGY-UNREADABLE", new byte[0]);
        assertRefused("ENERGY-UNREADABLE", "point,energy,quality\n".getBytes(StandardCharsets.UTF_8));
        assertRefused("ENERGY-UNREADABLE", Arrays.copyOf(good, good.length - 1));
        assertRefused("ENERGY-UNREADABLE", Arrays.copyOf(good, good.length / 2));
        assertThat(folder.resolve("drafts")).isEmptyDirectory();
    }

    @Test
    void isReadOrRefusedHoweverItsBytesAreChanged() throws Exception {
        change(15);
    }

    @Test
    @Tag("long")
    void isReadOrRefusedHoweverOftenItsBytesAreChanged() throws Exception {
        change(2_000);
    }

    private void change(int times) throws Exception {
        byte[] good = parquet("SELECT * FROM " + GOOD + ", range(40)");
        Random random = new Random(times);
        for (int i = 0; i < times; i++) {
            byte[] changed = good.clone();
            for (int flips = random.nextInt(1, 9); flips > 0; flips--) {
                int at = random.nextBoolean()
                        ? random.nextInt(changed.length)
                        : changed.length - 1 - random.nextInt(changed.length / 2);
                changed[at] = (byte) random.nextInt(256);
            }
            try {
                assertThat(take(changed).sha256).hasSize(64);
            } catch (Problem refused) {
                assertThat(refused.getStatusCode().value()).isEqualTo(422);
            }
        }
    }
}
