package org.koiki.metering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koiki.metering.roster.SampleRoster.number;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koiki.Problem;
import org.koiki.metering.intake.MeterCase.Taken;

/** metering.md §4: no gap and no overlap across a meter exchange; total = old part + new part; double counts are found. */
@DisplayName("Rows that name their meter (計器取替)")
class MeterRowsTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private MeterCase market;

    @BeforeEach
    void begin() throws IOException {
        market = new MeterCase(folder);
    }

    private Taken take(String... rows) throws IOException {
        return market.take("point,energy,quality,meter\n" + String.join("\n", rows) + "\n");
    }

    private static String row(int point, String energy, String quality, String meter) {
        return "%s,%s,%s,%s".formatted(number(point), energy, quality, meter);
    }

    @Test
    void areAddedWhereTheyAreOfTheMetersBeforeAndAfterTheExchange() throws IOException {
        Taken taken = take(
                row(1, "0.0001", "0", "A"), row(2, "7", "0", ""), row(1, "0.3069", "0", "B"), row(3, "1", "0", "X"));

        assertThat(taken.readings()).containsExactly("1 70000 0", "2 10000 0", "0 3070 0");
        assertThat(taken.accepted()).isEqualTo(3);
        assertThat(taken.rejects()).isEmpty();
        assertThat(market.asked).containsExactly(1);
        assertThat(take(row(1, "2", "0", "B"), row(1, "0", "0", "A")).readings())
                .containsExactly("0 20000 0");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0, 0.2, 2, 3000 2",
        "0.1, 2, 0.2, 0, 3000 2",
        "0.1, 0, '',  1, - 1",
        "'',  1, 0,   2, - 1",
        "0.1, 2, 0.2, 9, 3000 9",
        "0.1, 0, '',  9, - 9",
        "'',  9, '',  1, - 1",
        "0,   0, 0,   0, 0 0"
    })
    void makeAReadingAsGoodAsTheWeakestOfThem(String old, String oldFlag, String next, String nextFlag, String sum)
            throws IOException {
        Taken taken = take(row(1, old, oldFlag, "A"), row(1, next, nextFlag, "B"));

        assertThat(taken.readings()).containsExactly("0 " + sum);
        assertThat(taken.withoutValue()).isEqualTo(sum.startsWith("-") ? 1 : 0);
    }

    @Test
    void areDoubleWhereAMeterStandsTwiceOrARowNamesNone() throws IOException {
        Taken taken = take(
                row(1, "1", "0", "A"),
                row(1, "2", "0", "A"),
                row(1, "3", "0", ""),
                row(1, "4", "0", "B"),
                row(2, "5", "0", ""),
                row(2, "6", "0", "A"),
                row(2, "7", "0", "B"),
                row(3, "8", "0", "A"),
                row(3, "9", "0", "A"));

        assertThat(taken.readings()).containsExactly("0 50000 0", "1 50000 0", "2 80000 0");
        assertThat(taken.reasons()).containsExactly(Map.entry("ENERGY-ROW-DOUBLE", 5L));
        assertThat(taken.rejects().stream().skip(1).map(MeterRowsTests::head))
                .containsExactly(
                        "3,ENERGY-ROW-DOUBLE,point," + number(1) + " A",
                        "4,ENERGY-ROW-DOUBLE,point," + number(1),
                        "7,ENERGY-ROW-DOUBLE,point," + number(2) + " A",
                        "8,ENERGY-ROW-DOUBLE,point," + number(2) + " B",
                        "10,ENERGY-ROW-DOUBLE,point," + number(3) + " A");
    }

    /** Row, code, column and value. */
    private static String head(String reject) {
        return String.join(",", List.of(reject.split(",")).subList(0, 4));
    }

    @ParameterizedTest
    @CsvSource({"A, X", "X, B", "A, D", "D, B", "C, B", "X, Y", "A, a"})
    void areRejectedTogetherWhereTheyAreOfOtherMeters(String one, String other) throws IOException {
        Taken taken = take(row(1, "1", "0", one), row(1, "2", "0", other), row(2, "3", "0", one));

        assertThat(taken.readings()).containsExactly("1 30000 0");
        assertThat(taken.rejects()).hasSize(3);
        assertThat(taken.rejects().get(1))
                .startsWith("2,ENERGY-ROW-METER,meter,%s,".formatted(one))
                .contains("供給地点の、対象日に取り替えた前後の計器ではありません（登録された計器：A 2020-01-01〜2030-04-15、D 2020-01-01〜、B 2030-04-15〜）")
                .contains("meters known: A 2020-01-01–2030-04-15, D 2020-01-01–, B 2030-04-15–");
        assertThat(taken.rejects().get(2)).startsWith("3,ENERGY-ROW-METER,meter,%s,".formatted(other));
    }

    @Test
    void areRejectedTogetherWhereThereAreMoreThanAnExchangeHas() throws IOException {
        assertThat(take(row(1, "1", "0", "A"), row(1, "1", "0", "B"), row(1, "1", "0", "D"))
                        .reasons())
                .containsExactly(Map.entry("ENERGY-ROW-METER", 3L));

        StringBuilder many = new StringBuilder("point,energy,quality,meter\n");
        for (int i = 0; i < 3_000; i++) {
            many.append(row(1, "1", "0", i == 0 ? "A" : i == 1 ? "B" : "M" + i)).append('\n');
        }
        Taken taken = market.take(many.toString());

        assertThat(taken.readings()).isEmpty();
        assertThat(taken.reasons()).containsExactly(Map.entry("ENERGY-ROW-METER", 3_000L));
    }

    @Test
    void areRejectedTogetherWhereTheirSumIsBeyondTheLimit() throws IOException {
        Taken taken = take(
                row(1, "200000", "0", "A"), row(1, "200000", "0", "B"),
                row(2, "199999.9999", "0", "A"), row(2, "0.0001", "0", "B"));

        assertThat(taken.readings()).containsExactly("1 2000000000 0");
        assertThat(taken.rejects().stream().skip(1).map(MeterRowsTests::head))
                .containsExactly(
                        "2,ENERGY-ROW-RANGE,energy,200000 + 200000 = 400000",
                        "3,ENERGY-ROW-RANGE,energy,200000 + 200000 = 400000");
    }

    @Test
    void areNotTakenWithoutTheRowOfTheOtherMeter() throws IOException {
        Taken taken = take(
                row(1, "1", "0", "A"), row(1, "x", "0", "B"),
                row(2, "1", "7", "B"), row(2, "2", "0", "A"),
                row(3, "", "0", "A"), row(3, "3", "0", "A"));

        assertThat(taken.readings()).containsExactly("2 30000 0");
        assertThat(taken.rejects().stream().skip(1).map(MeterRowsTests::head))
                .containsExactly(
                        "3,ENERGY-ROW-VALUE,energy,x",
                        "4,ENERGY-ROW-FLAG,quality,7",
                        "6,ENERGY-ROW-VALUE-ABSENT,energy,0",
                        "2,ENERGY-ROW-PART,point," + number(1),
                        "5,ENERGY-ROW-PART,point," + number(2));
        assertThat(market.asked).isEmpty();
    }

    @Test
    void areKeptAsOneReadingWhenNoContractSuppliesTheirPoint() throws IOException {
        Taken taken = take(
                row(77, "1", "0", "A"),
                row(78, "5", "0", "A"),
                row(77, "2", "2", "B"),
                row(79, "1", "0", "A"),
                row(79, "1", "0", "X"));

        assertThat(taken.kept()).containsExactly("78 50000 0", "77 30000 2");
        assertThat(taken.reasons()).isEqualTo(Map.of("ENERGY-ROW-UNKNOWN", 2L, "ENERGY-ROW-METER", 2L));
        assertThat(taken.accepted()).isZero();
    }

    @Test
    void areOfNoMeterWhateverTheirTextIs() throws IOException {
        String longest = "M".repeat(400);
        Taken taken = take(
                row(1, "1", "0", longest), row(1, "1", "0", "A"),
                row(2, "1", "0", "A\u0000\u001b"), row(2, "1", "0", "=B\"|'\u202e😀"),
                row(3, "1", "0", " A"), row(3, "1", "0", "B "));

        assertThat(taken.readings()).isEmpty();
        assertThat(taken.reasons()).containsExactly(Map.entry("ENERGY-ROW-METER", 6L));
        assertThat(taken.rejects().get(1)).startsWith("2,ENERGY-ROW-METER,meter," + "M".repeat(60) + "…,");
        assertThat(taken.rejects().get(3)).startsWith("4,ENERGY-ROW-METER,meter,A??,");
        assertThat(taken.rejects().get(4)).startsWith("5,ENERGY-ROW-METER,meter,\"=B\"\"|'");
        byte[] broken = "point,energy,quality,meter\n%1$s,1,0,\u00ff\n%1$s,1,0,\u00fe\n"
                .formatted(number(1))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(market.take(broken).readings()).containsExactly("0 10000 0");
    }

    @Test
    void haveOneColumnForIt() {
        assertThatThrownBy(() -> market.take("point,energy,quality,meter,Meter\n"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.getBody().getProperties()).containsEntry("code", "ENERGY-HEADER"));
    }

    @Test
    void areLookedUpInBulkHoweverManyPointsHaveSeveral() throws IOException {
        int points = 110_000;
        StringBuilder csv = new StringBuilder("meter,point,energy,quality\n");
        for (String meter : List.of("A", "B")) {
            for (int i = 0; i < points; i++) {
                csv.append(meter).append(',').append(number(1 + i)).append(",1,0\n");
            }
        }

        Taken taken = market.take(csv.toString());

        assertThat(taken.readings()).containsExactlyInAnyOrder("0 20000 0", "1 20000 0", "2 20000 0");
        assertThat(taken.kept()).hasSize(points - 3).allMatch(one -> one.endsWith(" 20000 0"));
        assertThat(market.asked).hasSizeLessThan(30).allMatch(count -> count <= 5_000);
        assertThat(market.asked.stream().mapToInt(Integer::intValue).sum()).isEqualTo(points);
        assertThat(folder.resolve("drafts")).isEmptyDirectory();
    }

    @Test
    void mayComeInParquet() throws Exception {
        Taken text = parquet("""
                SELECT meter, point, energy, 0 AS quality FROM (VALUES ('%1$s', 0.1, 'A'), ('%1$s', 0.2, 'B'),
                    ('%2$s', 1, NULL), ('%2$s', 2, 'A'), ('%3$s', 1, repeat('A', 5000)), ('%3$s', 1, 'A' || chr(10)))
                    t(point, energy, meter)""".formatted(number(1), number(2), number(3)));
        Taken numbers = parquet("SELECT '%s' AS point, 1 AS energy, 0 AS quality, 17 + range AS \"METER\" FROM range(2)"
                .formatted(number(1)));

        assertThat(text.readings()).containsExactlyInAnyOrder("0 3000 0", "1 10000 0");
        assertThat(text.reasons()).isEqualTo(Map.of("ENERGY-ROW-DOUBLE", 1L, "ENERGY-ROW-METER", 2L));
        assertThat(text.rejects().get(1)).startsWith("4,ENERGY-ROW-DOUBLE,point," + number(2) + " A,");
        assertThat(numbers.rejects().get(1)).startsWith("1,ENERGY-ROW-METER,meter,17,");
        assertThatThrownBy(() -> parquet("SELECT '1' AS point, 1 AS energy, 0 AS quality, [1] AS meter"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.getBody().getProperties()).containsEntry("code", "ENERGY-COLUMN"));
    }

    private Taken parquet(String query) throws Exception {
        Path file = folder.resolve("batch.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(query, file));
        }
        try (var in = java.nio.file.Files.newInputStream(file)) {
            return market.take(new ParquetBody(in, folder.resolve("drafts/parquet"), 1_000));
        }
    }
}
