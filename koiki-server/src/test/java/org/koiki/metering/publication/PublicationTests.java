package org.koiki.metering.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koiki.metering.MeteringCase.HOTARU;
import static org.koiki.metering.MeteringCase.SAKURA;
import static org.koiki.metering.MeteringCase.TSO;
import static org.koiki.metering.MeteringCase.names;
import static org.koiki.metering.MeteringCase.number;
import static org.koiki.metering.MeteringCase.row;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.store.DueRun;
import org.koiki.message.MeteringHead;
import org.koiki.message.MeteringHeader;
import org.koiki.message.MeteringWriter;
import org.koiki.message.SlotEnergy;
import org.koiki.metering.MeteringCase;
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.delivery.Voltage;
import org.koiki.metering.intake.SlotKey;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
@DisplayName("From the readings of a slot to the retailers' files")
class PublicationTests {
    private final ApplicationContext hub;
    private final Publishing publishing;
    private final DueRun due;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    PublicationTests(ApplicationContext hub, DueRun due, TestClock clock, JdbcClient jdbc) {
        this.hub = hub;
        this.publishing = hub.getBean(Publishing.class);
        this.due = due;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private MeteringCase market(String day) {
        clock.set(day + "T12:00:00+09:00");
        MeteringCase market = new MeteringCase(hub, day);
        market.supply(1, SAKURA, VoltageClass.LOW);
        market.supply(2, SAKURA, VoltageClass.LOW);
        market.supply(3, SAKURA, VoltageClass.SPECIAL_HIGH);
        market.supply(4, HOTARU, VoltageClass.LOW);
        return market;
    }

    @Test
    void aCompleteSlotIsPublishedForEachRetailerAndVoltage() throws Exception {
        MeteringCase market = market("2016-04-03");
        market.taken(20, "a", row(1, "0.307", 0), row(3, "1200", 2));
        publishing.run();
        assertThat(market.files(SAKURA)).isEmpty();

        market.taken(20, "b", row(2, "", 1), row(4, "12.5", 0));
        publishing.run();

        List<Path> sakura = market.files(SAKURA);
        assertThat(names(sakura)).containsExactly("W401102016040309300000.zip", "W41110201604030930000000.zip");
        assertThat(names(market.files(HOTARU))).containsExactly("W41110201604030930000000.zip");
        assertThat(cells(sakura.get(0))).containsExactly("20 " + number(3) + " 2 1200");
        assertThat(cells(sakura.get(1))).containsExactly("20 " + number(1) + " 0 0.307", "20 " + number(2) + " 1 ");
        StrictFile low = StrictFile.read(sakura.get(1));
        assertThat(low.header).containsEntry("JPC03", "0").containsEntry("JPC19", "20160403120000");
        assertThat(low.head)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "JP00002", "1110",
                        "JP06110", TSO,
                        "JP06112", SAKURA,
                        "JP06116", "20160403",
                        "JP06219", "20"));
        assertThat(low.xml).asString().isEqualTo(canonical(low, "20160403"));
        assertThat(listed(market)).isEqualTo(3);
    }

    /** What the message library writes of the same rows. */
    private static String canonical(StrictFile file, String day) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var kind = FileKinds.of(new Unit(SlotKey.of("01/2016-04-03/20"), Direction.DEMAND), Voltage.LOW);
        var date = java.time.LocalDate.parse(day, java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
        try (MeteringWriter writer = MeteringWriter.begin(
                out,
                MeteringHeader.of(kind, TSO, SAKURA, file.header.getOrDefault("JPC19", "")),
                MeteringHead.sameDay("1110", TSO, SAKURA, date, 20))) {
            for (List<String> row : file.rows) {
                Long energy = row.get(6).isEmpty() ? null : org.koiki.message.Kwh.tenthsOfWh(row.get(6));
                writer.write(new SlotEnergy(
                        20, row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), energy, null, List.of()));
            }
        }
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aDueSlotIsPublishedWithWhatIsThereAndMissingNeverBecomesZero() throws Exception {
        MeteringCase market = market("2016-04-04");
        market.taken(1, "a", row(1, "0", 0));
        due.run();
        publishing.run();

        assertThat(cells(market.files(SAKURA).get(1)))
                .containsExactly("01 " + number(1) + " 0 0", "01 " + number(2) + " 1 ");
        assertThat(cells(market.files(HOTARU).getFirst())).containsExactly("01 " + number(4) + " 1 ");
        String gaps = get("/api/v1/energy/01/gaps?from=%1$s&to=%1$s".formatted(market.day));
        assertThat(JsonPath.<List<String>>read(gaps, "$[*].state")).hasSize(24).startsWith("PUBLISHED", "AWAITED");
        assertThat(JsonPath.<Integer>read(gaps, "$[0].missing")).isEqualTo(3);
        assertThat(JsonPath.<Integer>read(gaps, "$[0].ageMinutes")).isEqualTo(690);
        assertThat(JsonPath.<String>read(gaps, "$[0].repairBy")).isEqualTo("2016-04-13");
        String points = "/api/v1/energy/01/gaps/2016-04-04/1/points";
        assertThat(get(points).lines())
                .containsExactly(
                        "point,retailer,voltage,reading,direction",
                        number(3) + "," + SAKURA + ",HIGH,NONE,DEMAND",
                        number(2) + "," + SAKURA + ",LOW,NONE,DEMAND",
                        number(4) + "," + HOTARU + ",LOW,NONE,DEMAND");
        assertThat(hub.getBean(TestMarket.class)
                        .client(HOTARU)
                        .get(points)
                        .body()
                        .lines())
                .containsExactly(
                        "point,retailer,voltage,reading,direction", number(4) + "," + HOTARU + ",LOW,NONE,DEMAND");
        String completeness = get("/api/v1/energy/01/%s/completeness".formatted(market.day));
        assertThat(JsonPath.<List<Map<String, Object>>>read(completeness, "$"))
                .containsExactly(
                        Map.of(
                                "slot",
                                1,
                                "retailer",
                                SAKURA,
                                "direction",
                                "DEMAND",
                                "points",
                                3,
                                "present",
                                1,
                                "valued",
                                1),
                        Map.of(
                                "slot",
                                1,
                                "retailer",
                                HOTARU,
                                "direction",
                                "DEMAND",
                                "points",
                                1,
                                "present",
                                0,
                                "valued",
                                0));
    }

    private String get(String path) throws Exception {
        return hub.getBean(TestMarket.class).client(TSO).get(path).body();
    }

    @Test
    void aCorrectionMakesANewRevisionOfTheFilesThatItTouchesAndLeavesTheOldOnes() throws Exception {
        MeteringCase market = market("2016-04-05");
        market.taken(2, "a", row(1, "1", 0), row(2, "2", 0), row(3, "3", 0), row(4, "4", 0));
        publishing.run();
        Map<String, String> before = bytes(market);

        market.taken(2, "b", row(4, "4.5", 2), row(1, "1", 0));
        publishing.run();
        publishing.run();

        assertThat(names(market.files(SAKURA))).hasSize(2);
        assertThat(names(market.files(HOTARU)))
                .containsExactly("W41110201604050030000000.zip", "W41110201604050030010000.zip");
        assertThat(cells(market.files(HOTARU).get(1))).containsExactly("02 " + number(4) + " 2 4.5");
        assertThat(bytes(market)).containsAllEntriesOf(before);
    }

    @Test
    void aDayIsPublishedWithAllSlotsOfTheSamePoints() throws Exception {
        MeteringCase market = market("2016-04-06");
        clock.set("2016-04-07T00:40:00+09:00");
        market.taken(48, "a", row(1, "1", 0), row(2, "2", 0), row(3, "3", 0), row(4, "4", 0));
        market.taken(1, "a", row(4, "0.25", 0));
        publishing.run();
        assertThat(names(market.files(HOTARU))).noneMatch(name -> name.startsWith("W41120"));

        clock.set("2016-04-07T02:00:00+09:00");
        due.run();
        publishing.run();

        Path daily = market.files(HOTARU).getLast();
        assertThat(names(List.of(daily))).containsExactly("W41120201604060000000000.zip");
        List<String> cells = cells(daily);
        assertThat(cells).hasSize(48);
        assertThat(cells.get(0)).isEqualTo("01 " + number(4) + " 0 0.25");
        assertThat(cells.get(1)).isEqualTo("02 " + number(4) + " 1 ");
        assertThat(cells.get(47)).isEqualTo("48 " + number(4) + " 0 4");

        market.taken(48, "b", row(4, "5", 0));
        publishing.run();
        assertThat(names(market.files(HOTARU))).contains("W41120201604060000010000.zip");
        assertThat(names(market.files(SAKURA))).doesNotContain("W41120201604060000010000.zip");
    }

    @Test
    void whateverStageACrashHitsTheSameFilesComeOutOnce() throws Exception {
        MeteringCase market = market("2016-04-08");
        market.taken(3, "a", row(1, "1", 0), row(2, "2", 0), row(3, "3", 0), row(4, "4", 0));

        Path inTheWay = market.inTheWay(SAKURA);
        assertThatThrownBy(publishing::run).isInstanceOf(RuntimeException.class);
        Files.delete(inTheWay);
        assertThat(listed(market)).isZero();
        clock.set("2016-04-08T15:00:00+09:00");
        market.taken(3, "b", row(1, "9", 0));

        jdbc.sql("""
                create function metering.stumble() returns trigger language plpgsql as $$ begin raise 'stumbled'; end $$
                """).update();
        jdbc.sql(
                        "create trigger stumble before insert on metering.split_file for each row execute function metering.stumble()")
                .update();
        assertThatThrownBy(publishing::run).hasMessageContaining("stumbled");
        Map<String, String> written = bytes(market);
        jdbc.sql("drop function metering.stumble cascade").update();
        assertThat(listed(market)).isZero();

        publishing.run();
        assertThat(bytes(market)).isEqualTo(written).hasSize(3);
        assertThat(listed(market)).isEqualTo(3);
        assertThat(StrictFile.read(market.files(SAKURA).get(1)).header).containsEntry("JPC19", "20160408120000");

        publishing.run();
        assertThat(names(market.files(SAKURA)))
                .containsExactly(
                        "W401102016040801000000.zip", "W41110201604080100000000.zip", "W41110201604080100010000.zip");
    }

    private static List<String> cells(Path file) throws Exception {
        List<String> cells = new ArrayList<>();
        for (List<String> row : StrictFile.read(file).rows) {
            assertThat(row.get(3))
                    .isEqualTo("見本 <" + (Integer.parseInt(row.get(1).substring(16)) - 770_000) + "> & 花子");
            cells.add(String.join(" ", row.get(0), row.get(1), row.get(5), row.get(6)));
        }
        return cells;
    }

    private static Map<String, String> bytes(MeteringCase market) throws Exception {
        Map<String, String> bytes = new TreeMap<>();
        for (String retailer : List.of(SAKURA, HOTARU)) {
            for (Path file : market.files(retailer)) {
                bytes.put(
                        retailer + "/" + file.getFileName(),
                        java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return bytes;
    }

    private int listed(MeteringCase market) {
        return jdbc.sql("select count(*) from metering.energy_file where area = '01' and date = ?")
                .param(market.day)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
