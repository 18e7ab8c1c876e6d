package org.koiki.metering.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.MeteringCase.SAKURA;
import static org.koiki.metering.MeteringCase.TSO;
import static org.koiki.metering.MeteringCase.csvWithMeters;
import static org.koiki.metering.MeteringCase.number;
import static org.koiki.metering.MeteringCase.row;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.metering.MeteringCase;
import org.koiki.metering.lake.LakeTurn;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** metering.md §4: no gap and no overlap across a meter exchange; total = old part + new part; double counts are found. */
@KoikiTest
@DisplayName("A meter exchanged inside a slot (計器取替)")
class MeterExchangeTests {
    private final ApplicationContext hub;
    private final TestClock clock;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Autowired
    MeterExchangeTests(ApplicationContext hub, TestClock clock) {
        this.hub = hub;
        this.clock = clock;
    }

    private MeteringCase market(String day) {
        clock.set(day + "T12:00:00+09:00");
        MeteringCase market = new MeteringCase(hub, day);
        for (int point : List.of(61, 62, 63)) {
            market.supply(point, SAKURA, VoltageClass.LOW);
            market.exchange(point, "OLD-" + point, "NEW-" + point);
        }
        return market;
    }

    private static String receipt(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> cells(MeteringCase market) throws Exception {
        return StrictFile.read(market.files(SAKURA).getLast()).rows.stream()
                .map(row -> String.join(" ", row.get(1), row.get(5), row.get(6)))
                .toList();
    }

    @Test
    void isOneReadingInTheFilesAndTheHistoryOfThePoint() throws Exception {
        MeteringCase market = market("2016-06-11");
        byte[] csv = csvWithMeters(
                row(61, "0.1", 0) + ",OLD-61",
                row(62, "0.5", 0) + ",OLD-62",
                row(62, "", 1) + ",NEW-62",
                row(61, "0.207", 2) + ",NEW-61",
                row(63, "4", 0) + ",");

        String receipt = receipt(market.put(TSO, 20, "a", "text/csv", csv));
        String again = receipt(market.put(TSO, 20, "a", "text/csv", csv));
        hub.getBean(Publishing.class).run();

        assertThat(again).isEqualTo(receipt);
        assertThat(JsonPath.<Integer>read(receipt, "$.rows")).isEqualTo(5);
        assertThat(JsonPath.<Integer>read(receipt, "$.accepted")).isEqualTo(3);
        assertThat(JsonPath.<Integer>read(receipt, "$.withoutValue")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(receipt, "$.rejected")).isZero();
        assertThat(cells(market)).containsExactly(number(61) + " 2 0.307", number(62) + " 1 ", number(63) + " 0 4");
        assertThat(history(market, 61)).contains("\"kwh\":0.307");
        assertThat(JsonPath.<List<Object>>read(history(market, 61), "$[0].flags[19:20]"))
                .containsExactly(2);
        assertThat(JsonPath.<List<Object>>read(history(market, 62), "$[0].slots[19:20]"))
                .containsOnlyNulls();

        market.taken(20, "b", row(61, "0.4", 0));
        hub.getBean(Publishing.class).run();
        assertThat(cells(market)).first().isEqualTo(number(61) + " 0 0.4");
    }

    private String history(MeteringCase market, int point) throws Exception {
        Runnable lake = LakeTurn.of(hub);
        lake.run();
        lake.run();
        return receipt(hub.getBean(TestMarket.class)
                .client(SAKURA)
                .get("/api/v1/energy/points/%1$s/days?from=%2$s&to=%2$s&purpose=BILLING"
                        .formatted(number(point), market.day)));
    }

    @Test
    void isNeverAddedUpWhereItsMetersAreNotThoseOfTheExchange() throws Exception {
        MeteringCase market = market("2016-06-13");

        String receipt = receipt(market.put(
                TSO,
                20,
                "a",
                "text/csv",
                csvWithMeters(
                        row(61, "1", 0) + ",OLD-61",
                        row(61, "2", 0) + ",NEW-62",
                        row(62, "3", 0) + ",OLD-62",
                        row(62, "4", 0) + ",OLD-62",
                        row(63, "150000", 0) + ",OLD-63",
                        row(63, "150000", 0) + ",NEW-63")));

        assertThat(JsonPath.<Integer>read(receipt, "$.accepted")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(receipt, "$.rejected")).isEqualTo(5);
        assertThat(market.get(20, "/a/rejects").body().lines().skip(1))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("5,ENERGY-ROW-DOUBLE,point," + number(62) + " OLD-62,"),
                        row -> assertThat(row)
                                .startsWith("2,ENERGY-ROW-METER,meter,OLD-61,")
                                .contains("OLD-61 2008-06-13–2016-06-13, NEW-61 2016-06-13–"),
                        row -> assertThat(row).startsWith("3,ENERGY-ROW-METER,meter,NEW-62,"),
                        row -> assertThat(row).startsWith("6,ENERGY-ROW-RANGE,energy,150000 + 150000 = 300000,"),
                        row -> assertThat(row).startsWith("7,ENERGY-ROW-RANGE,energy,"));
    }

    @Test
    void mayComeInParquet() throws Exception {
        MeteringCase market = market("2016-06-17");
        Path file = folder.resolve("batch.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("""
                    COPY (SELECT * FROM (VALUES ('%1$s', 0.1, 0, 'OLD-61'), ('%1$s', 0.2, 0, 'NEW-61'),
                        ('%2$s', 3, 0, NULL), ('%3$s', 4, 0, 'OLD-63')) t(point, energy, quality, meter))
                    TO '%4$s' (FORMAT parquet)""".formatted(number(61), number(62), number(63), file));
        }

        receipt(market.put(TSO, 20, "a", "application/vnd.apache.parquet", Files.readAllBytes(file)));
        hub.getBean(Publishing.class).run();

        assertThat(cells(market)).containsExactly(number(61) + " 0 0.3", number(62) + " 0 3", number(63) + " 0 4");
    }

    @Test
    void mayComeInParts() throws Exception {
        MeteringCase market = market("2016-06-18");
        byte[] csv = csvWithMeters(row(61, "0.1", 0) + ",OLD-61", row(61, "0.2", 0) + ",NEW-61");
        int cut = new String(csv, StandardCharsets.UTF_8).indexOf("OLD") + 2;

        assertThat(part(market, csv, 0, cut).statusCode()).isEqualTo(202);
        String receipt = receipt(part(market, csv, cut, csv.length));

        assertThat(JsonPath.<Integer>read(receipt, "$.rows")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(receipt, "$.accepted")).isEqualTo(1);
    }

    private HttpResponse<String> part(MeteringCase market, byte[] csv, int from, int to) throws Exception {
        var client = hub.getBean(TestMarket.class).client(TSO);
        return client.send(client.request(market.path(20) + "/p")
                .header("Content-Type", "text/csv")
                .header("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, csv.length))
                .PUT(BodyPublishers.ofByteArray(csv, from, to - from)));
    }
}
