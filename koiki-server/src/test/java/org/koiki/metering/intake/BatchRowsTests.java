package org.koiki.metering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koiki.metering.roster.SampleRoster.number;
import static org.koiki.metering.roster.SampleRoster.point;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.Problem;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.roster.SampleRoster;
import org.koiki.metering.rule.ValueFlags.Value;
import org.koiki.supplypoint.VoltageClass;

@DisplayName("The rows of a batch")
class BatchRowsTests {
    private static final @Nullable Value[] FLAGS = {Value.REQUIRED, Value.NONE, Value.REQUIRED};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void areTakenWithTheirPlaceInTheRoster() throws IOException {
        Taken taken = take(
                "point,energy,quality\n%s,12.5,0\r\n\n%s,,1\n%s,0.0001,2".formatted(number(2), number(1), number(3)));

        assertThat(taken.readings).containsExactly("1 125000 0", "0 - 1", "2 1 2");
        assertThat(taken.reasons).isEmpty();
    }

    @Test
    void mayHaveTheirColumnsInAnyOrderAndOthersBesides() throws IOException {
        Taken taken = take("\uFEFFquality,meter,Energy,point\n0,M1,200000,%s\n".formatted(number(1)));

        assertThat(taken.readings).containsExactly("0 2000000000 0");
    }

    @Test
    void areRejectedOneByOneWithReasonPlaceAndValue() throws IOException {
        Taken taken = take("""
                point,energy,quality
                %1$s,1.5,0
                %1$s,1.5,0
                123,1,0
                0600000000000000000001,1,0
                03000000000000000000x1,1,0
                %2$s,-1,0
                %2$s,1.00001,0
                %2$s,200000.0001,0
                %2$s,1,7
                %2$s,,0
                %2$s,1,1
                %2$s,1
                %2$s,"1",0
                """.formatted(number(1), number(2)));

        assertThat(taken.readings).containsExactly("0 15000 0");
        assertThat(taken.rejects).startsWith("row,code,column,value,ja,en\r\n3,ENERGY-ROW-DOUBLE,point," + number(1));
        assertThat(taken.rejects)
                .contains("\r\n9,ENERGY-ROW-RANGE,energy,200000.0001,")
                .contains("\"\"\"1\"\"\"");
        assertThat(taken.reasons)
                .isEqualTo(Map.of(
                        "ENERGY-ROW-DOUBLE", 1L,
                        "ENERGY-ROW-NUMBER", 2L,
                        "ENERGY-ROW-AREA", 1L,
                        "ENERGY-ROW-VALUE", 3L,
                        "ENERGY-ROW-RANGE", 1L,
                        "ENERGY-ROW-FLAG", 1L,
                        "ENERGY-ROW-VALUE-ABSENT", 1L,
                        "ENERGY-ROW-VALUE-PRESENT", 1L,
                        "ENERGY-ROW-FIELDS", 1L));
    }

    @Test
    void areKeptWhenNoContractSuppliesTheirPoint() throws IOException {
        Taken taken = take("point,energy,quality\n%s,3,0\n".formatted(number(77)));

        assertThat(taken.reasons).isEqualTo(Map.of("ENERGY-ROW-UNKNOWN", 1L));
        assertThat(taken.kept).containsExactly(number(77) + " 30000 0");
    }

    @Test
    void areToldInTheirOrderHoweverTheyFail() throws IOException {
        StringBuilder csv = new StringBuilder("point,energy,quality\n");
        for (int i = 0; i < 20; i++) {
            csv.append("%s,3,0\n%s,1,9\n%s,1,0\n".formatted(number(100 + i), number(1), number(2)));
        }

        Taken taken = take(csv.toString());

        assertThat(taken.readings).containsExactly("1 10000 0");
        assertThat(taken.rejects.lines().skip(1).map(row -> Integer.parseInt(row.split(",")[0])))
                .isSorted()
                .hasSize(59);
    }

    @Test
    void areManyMoreThanAreLookedUpAtOnce() throws IOException {
        StringBuilder csv = new StringBuilder("point,energy,quality\n");
        for (int i = 0; i < 2_000; i++) {
            csv.append("%s,3,0\n".formatted(number(1 + i)));
        }

        Taken taken = take(csv.toString());

        assertThat(taken.readings).containsExactly("0 30000 0", "1 30000 0", "2 30000 0");
        assertThat(taken.kept).hasSize(1_997);
    }

    @Test
    void endWithTheirLineHoweverLongItIs() throws IOException {
        Taken taken = take(rows -> {
            rows.read(bytes("point,energy,quality\n"), 0, 21);
            rows.readBeginning(bytes("x".repeat(600)), 0, 600);
            byte[] rest = bytes("%s,1,0\n%s,2,0\n".formatted(number(1), number(2)));
            assertThat(rows.read(rest, 0, 10)).isEqualTo(10);
            assertThat(rows.read(rest, 10, rest.length)).isEqualTo(rest.length);
            rows.readLast(rest, rest.length, rest.length);
        });

        assertThat(taken.readings).containsExactly("1 20000 0");
        assertThat(taken.reasons).isEqualTo(Map.of("ENERGY-ROW-LENGTH", 1L));
    }

    @Test
    void needTheHeaderOfAllColumns() {
        assertThatThrownBy(() -> take("point,kwh\n"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.getBody().getProperties()).containsEntry("code", "ENERGY-HEADER"));
        assertThatThrownBy(() -> take("")).isInstanceOf(Problem.class);
    }

    private record Taken(List<String> readings, List<String> kept, Map<String, Long> reasons, String rejects) {}

    private interface Reading {
        void of(BatchRows rows) throws IOException;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Taken take(String csv) throws IOException {
        byte[] bytes = bytes(csv);
        return take(rows -> {
            int last = rows.read(bytes, 0, bytes.length);
            rows.readLast(bytes, last, bytes.length);
        });
    }

    private Taken take(Reading reading) throws IOException {
        Roster roster = SampleRoster.of(
                Files.createTempDirectory(folder, "roster"),
                List.of(
                        point(1, "88881", VoltageClass.LOW),
                        point(2, "88881", VoltageClass.LOW),
                        point(3, "88882", VoltageClass.LOW)));
        Disk disk = new Disk(folder);
        BatchFiles files = new BatchFiles(disk, "03", 100);
        BatchRows rows = new BatchRows(roster, 2_000_000_000L, FLAGS, (area, points, before) -> List.of(), files);
        reading.of(rows);
        files.publish("batch");
        List<String> readings = new ArrayList<>();
        Readings.each(
                disk.at("batch.readings"),
                (at, energy, flag) -> readings.add(at + " " + (energy == Readings.ABSENT ? "-" : energy) + " " + flag));
        List<String> kept = new ArrayList<>();
        if (Files.exists(disk.at("batch.kept"))) {
            Kept.each(
                    disk.at("batch.kept"),
                    one -> kept.add(one.point().digits("03") + " " + one.energy() + " " + one.flag()));
        }
        Path rejects = disk.at("batch.rejects.csv");
        return new Taken(readings, kept, files.reasons(), Files.exists(rejects) ? Files.readString(rejects) : "");
    }
}
