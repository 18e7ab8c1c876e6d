package org.koiki.metering.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.MeteringCase.HOTARU;
import static org.koiki.metering.MeteringCase.SAKURA;
import static org.koiki.metering.MeteringCase.TSO;
import static org.koiki.metering.MeteringCase.names;
import static org.koiki.metering.MeteringCase.number;
import static org.koiki.metering.MeteringCase.row;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.store.DueRun;
import org.koiki.message.MeteringReader;
import org.koiki.message.MeteringZip;
import org.koiki.metering.MeteringCase;
import org.koiki.metering.comparison.ComparisonTurn;
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.delivery.Voltage;
import org.koiki.metering.intake.LateTurn;
import org.koiki.metering.intake.SlotKey;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoikiTest
@DisplayName("Generation-side energy (発電30分電力量)")
class GenerationTests {
    private final ApplicationContext hub;
    private final Publishing publishing;
    private final DueRun due;
    private final TestClock clock;
    private final TestMarket companies;

    @Autowired
    GenerationTests(ApplicationContext hub, DueRun due, TestClock clock, TestMarket companies) {
        this.hub = hub;
        this.publishing = hub.getBean(Publishing.class);
        this.due = due;
        this.clock = clock;
        this.companies = companies;
    }

    /** A supply point of each, a feed-in point of each; only Hotaru is a generation contract holder. */
    private MeteringCase market(String day) {
        clock.set(day + "T12:00:00+09:00");
        MeteringCase market = new MeteringCase(hub, day);
        market.supply(301, SAKURA, VoltageClass.LOW);
        market.supply(302, HOTARU, VoltageClass.LOW);
        market.feedIn(303, HOTARU);
        market.feedIn(304, SAKURA);
        return market;
    }

    private void take(String operator, String extensions) throws Exception {
        MutualTlsClient client = companies.client(operator);
        assertThat(client.send(client.request("/api/v1/energy/extensions")
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"taken\":[" + extensions + "]}")))
                        .statusCode())
                .isEqualTo(200);
    }

    private void takeAnew(String... operators) throws Exception {
        for (String operator : operators) {
            take(operator, "");
            take(operator, "\"GENERATION\"");
        }
    }

    private static List<String> generation(List<Path> files) {
        return names(files).stream()
                .filter(name -> name.matches("W4[01]1[34]0.*"))
                .toList();
    }

    private static List<String> cells(Path file) throws Exception {
        return StrictFile.read(file).rows.stream()
                .map(row -> String.join(" ", row.get(0), row.get(1), row.get(5), row.get(6)))
                .toList();
    }

    @Test
    void comesToItsHolderInFilesOfItsOwnAndNoDemandFileChanges() throws Exception {
        MeteringCase market = market("2016-06-06");
        takeAnew(HOTARU, SAKURA);

        market.taken(20, "a", row(301, "1", 0), row(302, "2", 0), row(303, "3.5", 0), row(304, "4", 0));
        publishing.run();

        assertThat(names(market.files(SAKURA))).containsExactly("W41110201606060930000000.zip");
        List<Path> hotaru = market.files(HOTARU);
        assertThat(names(hotaru)).containsExactly("W41110201606060930000000.zip", "W41140201606060930000000.zip");
        assertThat(cells(hotaru.get(0))).containsExactly("20 " + number(302) + " 0 2");
        assertThat(cells(hotaru.get(1))).containsExactly("20 " + number(303) + " 0 3.5");
        StrictFile own = StrictFile.read(hotaru.get(1));
        assertThat(own.header).containsEntry("JPC12", "K1").containsEntry("JPC14", "1140");
        assertThat(own.head)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "JP00002", "1140",
                        "JP06110", TSO,
                        "JP06112", HOTARU,
                        "JP06116", "20160606",
                        "JP06219", "20"));
        byte[] zip = java.nio.file.Files.readAllBytes(hotaru.get(1));
        assertThat(MeteringReader.read(MeteringZip.open(zip).xml(), row -> {}).isWhole())
                .isTrue();
        assertThat(companies.client(HOTARU).get("/wheeling/01/FileListReceiver").body())
                .contains("W41140201606060930000000");
        String file = "/api/v1/energy/files/W41140201606060930000000.zip?area=01";
        assertThat(companies.client(HOTARU).get(file).statusCode()).isEqualTo(200);
        assertThat(companies.client(SAKURA).get(file).statusCode()).isEqualTo(404);
    }

    @Test
    void hasMessageCodesForEachVoltageBySlotAndDay() {
        Unit slot = new Unit(SlotKey.of("01/2016-06-06/20"), Direction.FEED_IN);
        Unit day = new Unit(SlotKey.of("01/2016-06-06/0"), Direction.FEED_IN);

        assertThat(FileKinds.of(slot, Voltage.HIGH).code()).isEqualTo("0140");
        assertThat(FileKinds.of(slot, Voltage.LOW).code()).isEqualTo("1140");
        assertThat(FileKinds.of(day, Voltage.HIGH).code()).isEqualTo("0130");
        assertThat(FileKinds.of(day, Voltage.LOW).code()).isEqualTo("1130");
    }

    @Test
    void isNeitherWaitedForNorWaitsAndItsCorrectionsAreItsOwn() throws Exception {
        MeteringCase market = market("2016-06-07");
        takeAnew(HOTARU);
        market.taken(20, "a", row(301, "1", 0), row(302, "2", 0));
        publishing.run();

        assertThat(names(market.files(HOTARU))).containsExactly("W41110201606070930000000.zip");
        market.taken(18, "a", row(303, "1", 0));
        market.taken(19, "a", row(301, "1", 0), row(302, "2", 0));
        publishing.run();
        assertThat(names(market.files(SAKURA)))
                .containsExactly("W41110201606070900000000.zip", "W41110201606070930000000.zip");
        market.taken(20, "b", row(303, "3", 0));
        publishing.run();
        assertThat(generation(market.files(HOTARU)))
                .containsExactly("W41140201606070830000000.zip", "W41140201606070930000000.zip");

        market.taken(20, "c", row(303, "3.25", 2));
        publishing.run();

        assertThat(names(market.files(SAKURA))).hasSize(2);
        assertThat(generation(market.files(HOTARU)))
                .containsExactly(
                        "W41140201606070830000000.zip", "W41140201606070930000000.zip", "W41140201606070930010000.zip");
        assertThat(names(market.files(HOTARU))).hasSize(5);
        assertThat(cells(market.files(HOTARU).getLast())).containsExactly("20 " + number(303) + " 2 3.25");
    }

    @Test
    void lacksValuesByItselfAndIsPublishedWhenItIsDueWithTheWholeDayBehindIt() throws Exception {
        MeteringCase market = market("2016-06-08");
        takeAnew(HOTARU);
        market.taken(1, "a", row(301, "1", 0), row(302, "2", 0));
        due.run();
        publishing.run();

        assertThat(cells(market.files(HOTARU).getLast())).containsExactly("01 " + number(303) + " 1 ");
        String gaps = companies
                .client(TSO)
                .get("/api/v1/energy/01/gaps?from=2016-06-08&to=2016-06-08")
                .body();
        assertThat(JsonPath.<List<Map<String, Object>>>read(gaps, "$[?(@.slot == 1)]"))
                .singleElement()
                .satisfies(gap -> assertThat(gap)
                        .containsEntry("direction", "FEED_IN")
                        .containsEntry("expected", 1)
                        .containsEntry("missing", 1));
        assertThat(lacking(TSO, ""))
                .containsExactly(number(301) + " DEMAND", number(302) + " DEMAND", number(303) + " FEED_IN");
        assertThat(lacking(TSO, "?direction=FEED_IN")).containsExactly(number(303) + " FEED_IN");
        assertThat(lacking(SAKURA, "?direction=FEED_IN")).isEmpty();
        String completeness = companies
                .client(TSO)
                .get("/api/v1/energy/01/2016-06-08/completeness")
                .body();
        assertThat(JsonPath.<List<Integer>>read(completeness, "$[?(@.direction == 'FEED_IN')].present"))
                .containsExactly(0);

        clock.set("2016-06-09T02:00:00+09:00");
        due.run();
        publishing.run();

        assertThat(generation(market.files(HOTARU)))
                .containsExactly("W41130201606080000000000.zip", "W41140201606080000000000.zip");
        assertThat(cells(market.files(HOTARU).stream()
                        .filter(path -> path.getFileName().toString().startsWith("W41130"))
                        .findFirst()
                        .orElseThrow()))
                .hasSize(48)
                .startsWith("01 " + number(303) + " 1 ");
        take(HOTARU, "");
        ComparisonTurn.of(hub, market.day.plusDays(1)).run();
        assertThat(companies
                        .client(TSO)
                        .get("/api/v1/energy/01/2016-06-08/comparison")
                        .body())
                .contains("\"points\":3", "\"differences\":0");
    }

    /** Points without a value in the second slot, of which nothing has come, with their directions. */
    private List<String> lacking(String operator, String query) throws Exception {
        return companies
                .client(operator)
                .get("/api/v1/energy/01/gaps/2016-06-08/2/points" + query)
                .body()
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> cells[0] + " " + cells[4])
                .toList();
    }

    @Test
    void thatWasKeptBeforeItIsTakenComesWithTheDayAndStopsWhenItIsTakenNoMore() throws Exception {
        MeteringCase market = market("2016-06-10");
        take(HOTARU, "");
        market.taken(2, "a", row(301, "1", 0), row(302, "2", 0), row(303, "3", 0));
        market.taken(3, "a", row(301, "1", 0), row(302, "2", 0));
        publishing.run();
        LateTurn.of(hub).run();
        publishing.run();
        assertThat(generation(market.files(HOTARU))).isEmpty();
        List<String> demand = names(market.files(HOTARU));

        take(HOTARU, "\"GENERATION\"");
        LateTurn.of(hub).run();
        due.run();
        publishing.run();

        assertThat(generation(market.files(HOTARU)))
                .containsExactly("W41140201606100030000000.zip", "W41140201606100100000000.zip");
        assertThat(cells(market.files(HOTARU).get(2))).containsExactly("02 " + number(303) + " 0 3");
        assertThat(cells(market.files(HOTARU).get(3))).containsExactly("03 " + number(303) + " 1 ");
        assertThat(names(market.files(HOTARU))).containsAll(demand).hasSize(demand.size() + 2);

        take(HOTARU, "");
        market.taken(2, "b", row(303, "9", 0));
        publishing.run();

        assertThat(generation(market.files(HOTARU))).hasSize(2);
        assertThat(companies.client(HOTARU).get("/wheeling/01/FileListReceiver").body())
                .contains("W41110201606100030000000")
                .doesNotContain("W4114");
    }
}
