package org.koiki.metering.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.fixed.UsageCase.SAKURA;
import static org.koiki.metering.fixed.UsageCase.TSO;
import static org.koiki.metering.fixed.UsageCase.number;
import static org.koiki.metering.fixed.UsageCase.row;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.Kwh;
import org.koiki.message.MeteringReader;
import org.koiki.message.MeteringZip;
import org.koiki.message.SlotEnergy;
import org.koiki.metering.fixed.StrictUsage.Node;
import org.koiki.participant.Role;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.UsageHistory;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
@DisplayName("From the daily values to files of fixed usage")
class FixedUsageTests {
    private static final String OTHER_TSO = "10011";
    private static final RequestPostProcessor RETAILER = TestCallers.of("9004", Role.RETAILER, "ENERGY_VIEW");
    private static final RequestPostProcessor ANOTHER = TestCallers.of("9036", Role.RETAILER, "ENERGY_VIEW");
    private static final RequestPostProcessor OF_TSO = TestCallers.of("1010", Role.TSO, "ENERGY_VIEW");

    private final ApplicationContext hub;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final UsageCase market;
    private final UsageLooks looks;

    @Autowired
    FixedUsageTests(ApplicationContext hub, TestClock clock, JdbcClient jdbc) {
        this.hub = hub;
        this.clock = clock;
        this.jdbc = jdbc;
        this.market = new UsageCase(hub);
        this.looks = new UsageLooks(hub, market.folder("2016-06-16"));
    }

    /** The reading date is a Thursday; its term ends on the Wednesday after. */
    @Test
    void aPeriodIsPublishedOnItsDayWaitsForMissingValuesAndIsCorrectedFileByFile() throws Exception {
        clock.set("2016-06-16T00:10:00+09:00");
        market.supply(1, VoltageClass.LOW, 16, "2016-06-14", "2016-06-30");
        market.supply(2, VoltageClass.LOW, 16, "2016-06-15", "2016-06-30");
        market.supply(3, VoltageClass.HIGH_SMALL, 16, "2016-06-15", "2016-06-30");
        market.supply(4, VoltageClass.LOW, 17, "2016-06-15", "2016-06-30");
        for (int slot = 1; slot <= 48; slot++) {
            market.put("2016-06-14", slot, "a", row(1, "0.2", 0));
            market.put("2016-06-15", slot, "a", row(1, "0.3001", 2), row(3, slot == 7 ? "40.5" : "12.5", 0));
        }
        for (int slot = 1; slot < 48; slot++) {
            market.put("2016-06-15", slot, "b", row(2, "1", 0));
        }

        looks.at("2016-06-16T06:00:00+09:00");

        assertThat(looks.names()).containsExactly("W51210201606160000000.zip", "W51220201606160000000.zip");
        StrictUsage low = looks.file("W51220201606160000000.zip");
        assertThat(low.header.text("JPC11")).isEqualTo("W5");
        assertThat(low.header.text("JPC19")).isEqualTo("20160616060000");
        assertThat(low.head.text("JP06110")).isEqualTo(TSO);
        assertThat(low.head.text("JP06112")).isEqualTo(SAKURA);
        assertThat(low.head.text("JP06401")).isEqualTo("201606");
        assertThat(low.rows).hasSize(1);
        Node first = low.rows.getFirst();
        assertThat(first.text("JP06400")).isEqualTo(number(1));
        assertThat(first.text("JP06119")).isEqualTo("C-1");
        assertThat(first.text("JP06120")).isEqualTo("見本 <1> & 花子");
        assertThat(first.text("JP06402")).isEqualTo("沖縄県那覇市港町1丁目　見本ハイツ 101");
        assertThat(first.text("JP06403") + first.text("JP06404") + first.text("JP06405"))
                .isEqualTo("低圧10");
        assertThat(first.text("JP06407")).isEqualTo("1");
        assertThat(first.text("JP06426")).isEqualTo("24.0048");
        assertThat(first.text("JP06446")).isEqualTo("20160716");
        assertThat(first.names()).doesNotContain("JP06406", "JP06445");
        assertThat(values(first)).isEqualTo(daily("2016-06-14", "2016-06-15"));
        Node high = looks.file("W51210201606160000000.zip").rows.getFirst();
        assertThat(high.text("JP06426")).isEqualTo("628");
        assertThat(high.text("JP06406")).isEqualTo("98");
        assertThat(high.text("JP06445")).isEqualTo("81");
        assertThat(listed()).isEqualTo(2);
        theCalendarTellsOfThePointThatWaits();
        assertThat(months(1)).containsExactly("2016-06 2016-06-14 2016-06-16 24.0048");
        assertThat(months(3)).containsExactly("2016-06 2016-06-15 2016-06-16 628");
        assertThat(months(2)).isEmpty();

        looks.at("2016-06-22T06:00:00+09:00");
        assertThat(looks.names()).hasSize(2);
        looks.at("2016-06-22T18:00:00+09:00");
        Node withheld = looks.file("W51220201606160000001.zip").rows.getFirst();
        assertThat(withheld.text("JP06400") + " " + withheld.text("JP06405")).isEqualTo(number(2) + " 1");
        assertThat(withheld.names()).doesNotContain("JP06407", "JP06426", "JPM00013");
        assertThat(looks.fresh())
                .containsExactly("W51210201606160000000.zip", "W51220201606160000000.zip", "W51220201606160000001.zip");

        market.put("2016-06-15", 48, "b", row(2, "0.5", 0));
        looks.at("2016-06-23T06:00:00+09:00");
        assertThat(looks.fresh()).containsExactly("W51220201606160100001.zip");
        Node provided = looks.file("W51220201606160100001.zip").rows.getFirst();
        assertThat(provided.text("JP06405") + " " + provided.text("JP06426")).isEqualTo("0 47.5");
        assertThat(months(2)).containsExactly("2016-06 2016-06-15 2016-06-16 47.5");

        market.put("2016-06-14", 3, "b", row(1, "2", 0));
        market.put("2016-06-15", 48, "c", row(2, "0.5", 2));
        looks.at("2016-06-23T18:00:00+09:00");
        assertThat(looks.fresh()).containsExactly("W51220201606160100000.zip");
        Node corrected = looks.file("W51220201606160100000.zip").rows.getFirst();
        assertThat(corrected.text("JP06426")).isEqualTo("25.8048");
        assertThat(values(corrected)).isEqualTo(daily("2016-06-14", "2016-06-15"));
        assertThat(corrected.text("JP06120")).isEqualTo("見本 <1> & 花子");
        theReportsTellWhatTheCorrectionsChanged();
        assertThat(months(1)).containsExactly("2016-06 2016-06-14 2016-06-16 25.8048");
        theTsoPuts(2, "2016-06-01", "2016-07-01", "99.5");

        market.put("2016-06-15", 9, "z", row(3, "", 1));
        looks.at("2016-06-24T06:00:00+09:00");
        assertThat(looks.fresh()).containsExactly("W51210201606160100000.zip");
        assertThat(looks.file("W51210201606160100000.zip").rows.getFirst().text("JP06405"))
                .isEqualTo("1");
        assertThat(listed()).isEqualTo(6);
        assertThat(months(3)).isEmpty();

        market.put("2016-06-15", 1, "z", row(2, "3", 0));
        looks.at("2016-06-24T18:00:00+09:00");
        assertThat(looks.file("W51220201606160200001.zip").rows.getFirst().text("JP06426"))
                .isEqualTo("49.5");
        assertThat(months(2)).containsExactly("2016-06 2016-06-01 2016-07-01 99.5");
        theTsoTakesTheMonthBack(2);
    }

    private void theTsoTakesTheMonthBack(int last) throws Exception {
        assertThat(taken(OTHER_TSO, last)).isEqualTo(404);
        assertThat(taken(TSO, last)).isEqualTo(204);
        assertThat(taken(TSO, last)).isEqualTo(404);
        assertThat(months(last)).containsExactly("2016-06 2016-06-15 2016-06-16 49.5");
        assertThat(jdbc.sql("select detail from audit.entry where action = 'point.usage' and subject = ? order by id")
                        .param(number(last))
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("months: 1", "taken back: 2016-06");
    }

    private int taken(String operator, int last) throws Exception {
        MutualTlsClient tso = hub.getBean(TestMarket.class).client(operator);
        String path = "/api/v1/supply-points/%s/monthly-usage/2016-06".formatted(number(last));
        return tso.send(tso.request(path).DELETE()).statusCode();
    }

    /** What the usage inquiry is told of a point's June. */
    private List<String> months(int last) {
        YearMonth june = YearMonth.of(2016, 6);
        return hub.getBean(UsageHistory.class).monthly(SupplyPointNumber.of(number(last)), june, june).stream()
                .map(month -> "%s %s %s %s"
                        .formatted(
                                month.month(),
                                month.from(),
                                month.until(),
                                month.kwh().toPlainString()))
                .toList();
    }

    private void theTsoPuts(int last, String from, String until, String kwh) throws Exception {
        MutualTlsClient tso = hub.getBean(TestMarket.class).client(TSO);
        String body = """
                [{"month": "2016-06", "from": "%s", "until": "%s", "kwh": %s}]
                """.formatted(from, until, kwh);
        assertThat(tso.send(tso.request("/api/v1/supply-points/%s/monthly-usage".formatted(number(last)))
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(body)))
                        .statusCode())
                .isEqualTo(204);
    }

    private void theCalendarTellsOfThePointThatWaits() {
        String month = looks.get("/api/v1/energy/10/fixed?month=2016-06", RETAILER);
        assertThat(JsonPath.<List<Map<String, Object>>>read(month, "$[?(@.reading == '2016-06-16')]"))
                .first()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("points", 3)
                .containsEntry("provided", 2)
                .containsEntry("waiting", 1)
                .containsEntry("files", 2)
                .containsEntry("businessDays", 0)
                .containsEntry("termEnds", "2016-06-22T15:00:00Z")
                .containsEntry("state", "WAITING");
        String open = looks.get("/api/v1/energy/10/fixed/2016-06-16/open", OF_TSO);
        assertThat(JsonPath.<List<String>>read(open, "$.items[*].point")).containsExactly(number(2));
        assertThat(JsonPath.<Integer>read(open, "$.items[0].missing")).isEqualTo(1);
        assertThat(looks.get("/api/v1/energy/10/fixed/2016-06-16/open", ANOTHER))
                .isEqualTo("{\"items\":[]}");
        String path = "/energy/fixed?month=2016-06&area=10&reading=2016-06-16";
        assertThat(looks.get(path, RETAILER)).contains("待ちあり").contains(number(2));
        assertThat(looks.get(path, OF_TSO)).contains("待ちあり").contains(number(2));
        assertThat(looks.get(path, ANOTHER)).contains("この月に検針した供給地点はまだありません").doesNotContain(number(2));
        assertThat(looks.get("/energy/gaps?date=2016-06-15", OF_TSO)).contains("2016-06-15(水)");
    }

    private void theReportsTellWhatTheCorrectionsChanged() throws Exception {
        String corrected = "W51220201606160100000.zip";
        String report = looks.get(changes(corrected) + "?area=10", RETAILER);
        assertThat(JsonPath.<String>read(report, "$.before")).isEqualTo("W51220201606160000000.zip");
        assertThat(JsonPath.<Integer>read(report, "$.changed")).isEqualTo(1);
        assertThat(JsonPath.<List<Map<String, Object>>>read(report, "$.points[*].items[*]"))
                .containsExactly(Map.of("element", "JP06426", "before", "24.0048", "after", "25.8048"));
        assertThat(JsonPath.<List<Map<String, Object>>>read(report, "$.points[*].slots[*]"))
                .containsExactly(
                        Map.of("date", "2016-06-14", "slot", 3, "element", "JP06424", "before", 0.2, "after", 2));
        String provided = looks.get(changes("W51220201606160100001.zip"), RETAILER);
        assertThat(JsonPath.<List<String>>read(provided, "$.points[0].items[*].element"))
                .containsExactly("JP06405", "JP06407", "JP06426");
        assertThat(JsonPath.<List<Object>>read(provided, "$.points[0].slots[*].after"))
                .hasSize(48);
        assertThat(looks.get("/energy/files/10/%s/changes".formatted(corrected), RETAILER))
                .contains(number(1), "月間電力量（kWh）", "24.0048", "25.8048", "2016-06-14");
        assertThat(looks.get("/energy/files?family=FIXED&from=2016-06-16&to=2016-06-16", RETAILER))
                .contains("/energy/files/10/%s/changes".formatted(corrected))
                .doesNotContain("/energy/files/10/W51220201606160000000.zip/changes");
        looks.refuses(changes("W51220201606160000000.zip"), RETAILER, 404, "ENERGY-FIRST-ISSUE");
        looks.refuses(changes(corrected), ANOTHER, 404, "ENERGY-FILE-NOT-FOUND");
        String daily =
                market.files("2016-06-14", "W41120").getFirst().getFileName().toString();
        looks.refuses(changes(daily), RETAILER, 422, "ENERGY-NO-FIXED-USAGE");
        assertThat(jdbc.sql(
                                "select subject from audit.entry where company = '9004' and detail = 'CHANGES' and subject like ?")
                        .param("10/W5122020160616__00000.zip")
                        .query((row, n) -> row.getString(1))
                        .list())
                .contains("10/" + corrected, "10/W51220201606160000000.zip");
    }

    private static String changes(String name) {
        return "/api/v1/energy/files/%s/changes".formatted(name);
    }

    private int listed() {
        return jdbc.sql(
                        "select count(*) from metering.energy_file where area = '10' and prefix = 'W5' and date = '2016-06-16'")
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private static Map<String, Long> values(Node row) {
        Map<String, Long> values = new HashMap<>();
        for (Node day : row.child("JPM00013").children()) {
            for (Node slot : day.child("JPM00014").children()) {
                values.put(day.text("JP06423") + slot.text("JP06219"), Kwh.tenthsOfWh(slot.text("JP06424")));
            }
        }
        return values;
    }

    /** What the daily files of some days say of the first point. */
    private Map<String, Long> daily(String... days) throws Exception {
        Map<String, Long> values = new HashMap<>();
        for (String day : days) {
            for (Path file : market.files(day, "W41120")) {
                MeteringReader.read(MeteringZip.open(Files.readAllBytes(file)).xml(), one -> {
                    if (one instanceof SlotEnergy slot && slot.point().equals(number(1))) {
                        values.put("%s%02d".formatted(day.replace("-", ""), slot.slot()), slot.energy());
                    }
                });
            }
        }
        return values;
    }
}
