package org.koiki.metering.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koiki.metering.fixed.UsageCase.number;
import static org.koiki.metering.fixed.UsageCase.row;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.Kwh;
import org.koiki.metering.fixed.StrictUsage.Node;
import org.koiki.participant.Role;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KoikiTest
@DisplayName("Meter exchanges and extra readings beside files of fixed usage")
class BesideFixedUsageTests {
    private static final String WAKABA = "90930";
    private static final String READING = "2016-05-20";

    private final TestClock clock;
    private final JdbcClient jdbc;
    private final MockMvcTester http;
    private final UsageCase market;
    private final UsageLooks looks;

    @Autowired
    BesideFixedUsageTests(ApplicationContext hub, TestClock clock, JdbcClient jdbc, MockMvcTester http) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.http = http;
        this.market = new UsageCase(hub);
        this.looks = new UsageLooks(hub, market.folder(READING, WAKABA));
    }

    /** All begin off their reading day, but for the last, which waits for the values of a month. */
    @Test
    void tellOfTheirPointsBeforeFixedUsageDoesAndFollowItsCorrections() throws Exception {
        clock.set("2016-05-20T00:10:00+09:00");
        take("EXCHANGE", "EXTRA");
        market.supply(WAKABA, 71, VoltageClass.LOW, 20, "2016-05-18", "2016-05-31");
        market.supply(WAKABA, 72, VoltageClass.HIGH_SMALL, 20, "2016-05-18", "2016-05-31");
        market.supply(WAKABA, 74, VoltageClass.LOW, 20, "2016-05-18", "2016-05-31");
        market.supply(WAKABA, 73, VoltageClass.LOW, 20, "2016-04-20", READING);
        market.install(71, "M-1", "2010-04-01");
        market.install(71, "M-2", "2016-05-19");
        for (int slot = 1; slot <= 48; slot++) {
            market.put("2016-05-18", slot, "a", row(71, "0.25", 0), row(72, "10", 0), row(74, "1", 0));
            market.put("2016-05-19", slot, "a", row(71, "0.5", 0), row(72, "20", 0), row(74, "1", 0));
        }

        aCrashLeavesThemListedWithoutFixedUsage();
        looks.publish();

        assertThat(looks.fresh())
                .containsExactly(
                        "W51210201605200000000.zip",
                        "W51220201605200000000.zip",
                        "W51320201605200000000.zip",
                        "W51410201605200000000.zip",
                        "W51420201605200000000.zip");
        assertThat(listed()).containsExactly("1320", "1410", "1420", "1210", "1220");
        StrictUsage exchange = looks.file("W51320201605200000000.zip");
        assertThat(exchange.header.text("JPC12")).isEqualTo("K1");
        assertThat(exchange.rows).hasSize(1);
        assertThat(meters(exchange.rows.getFirst()))
                .containsExactly("M-1 20160518–20160518 12", "M-2 20160519–20160519 24");
        assertThat(exchange.rows.getFirst().text("JP06426")).isEqualTo("36");
        assertThat(points("W51220201605200000000.zip")).containsExactly(number(71), number(74));
        assertThat(points("W51420201605200000000.zip")).containsExactly(number(71), number(74));
        assertThat(looks.file("W51420201605200000000.zip").rows)
                .isEqualTo(looks.file("W51220201605200000000.zip").rows);
        assertThat(points("W51410201605200000000.zip")).containsExactly(number(72));
        assertThat(extra(73)).isFalse();

        market.put("2016-05-18", 3, "b", row(71, "1.25", 0));
        market.install(74, "M-3", "2010-04-01");
        market.install(74, "M-4", "2016-05-19");
        looks.at("2016-05-20T18:00:00+09:00");
        assertThat(looks.fresh())
                .containsExactly("W51220201605200100000.zip", "W51320201605200100000.zip", "W51420201605200100000.zip");
        List<Node> rows = looks.file("W51320201605200100000.zip").rows;
        assertThat(meters(rows.getFirst())).containsExactly("M-1 20160518–20160518 13", "M-2 20160519–20160519 24");
        assertThat(meters(rows.getLast())).containsExactly("M-3 20160518–20160518 48", "M-4 20160519–20160519 48");

        market.install(72, "M-5", "2010-04-01");
        market.install(72, "M-6", "2016-05-19");
        looks.at("2016-05-21T06:00:00+09:00");
        assertThat(looks.fresh()).containsExactly("W51310201605200000000.zip");
        assertThat(meters(looks.file("W51310201605200000000.zip").rows.getFirst()))
                .containsExactly("M-5 20160518–20160518 480", "M-6 20160519–20160519 960");

        take("GENERATION");
        market.put("2016-05-19", 3, "b", row(71, "", 1));
        looks.at("2016-05-21T18:00:00+09:00");
        assertThat(looks.fresh()).containsExactly("W51220201605200200000.zip");
    }

    private void aCrashLeavesThemListedWithoutFixedUsage() {
        jdbc.sql("""
                create function metering.stumble() returns trigger language plpgsql as $$ begin raise 'stumbled'; end $$
                """).update();
        jdbc.sql("""
                create trigger stumble before update on metering.fixed_issue for each row when (new.area = 10 and new.reading = '2016-05-20')
                execute function metering.stumble()
                """).update();
        assertThatThrownBy(() -> looks.at("2016-05-20T06:00:00+09:00")).hasMessageContaining("stumbled");
        jdbc.sql("drop function metering.stumble cascade").update();
        assertThat(listed()).containsExactly("1320", "1410", "1420");
    }

    private void take(String... extensions) {
        String names = extensions.length == 0 ? "" : '"' + String.join("\",\"", extensions) + '"';
        assertThat(http.put()
                        .uri("/api/v1/energy/extensions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"taken\":[" + names + "]}")
                        .with(TestCallers.of("9093", Role.RETAILER, "ENERGY_VIEW", "ENERGY_FILE"))
                        .with(csrf())
                        .exchange())
                .hasStatusOk();
    }

    private List<String> points(String name) throws Exception {
        return looks.file(name).rows.stream().map(row -> row.text("JP06400")).toList();
    }

    /** What each meter of a point says, which is the sum of its slots; together it is what the point says. */
    private static List<String> meters(Node point) {
        List<Node> meters = point.child("JPM00015").children();
        meters.forEach(meter -> assertThat(sum(meter)).isEqualTo(Kwh.tenthsOfWh(meter.text("JP06426"))));
        assertThat(meters.stream().mapToLong(BesideFixedUsageTests::sum).sum())
                .isEqualTo(Kwh.tenthsOfWh(point.text("JP06426")));
        return meters.stream()
                .map(meter -> "%s %s–%s %s"
                        .formatted(
                                meter.text("JP98001"),
                                meter.text("JP98002"),
                                meter.text("JP98003"),
                                meter.text("JP06426")))
                .toList();
    }

    private static long sum(Node meter) {
        return meter.child("JPM00013").children().stream()
                .flatMap(day -> day.child("JPM00014").children().stream())
                .mapToLong(slot -> Kwh.tenthsOfWh(slot.text("JP06424")))
                .sum();
    }

    /** Codes in the order of publication. */
    private List<String> listed() {
        return jdbc.sql("select code from metering.energy_file where receiver = ? and date = ?::date order by id")
                .params(WAKABA, READING)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private boolean extra(int last) {
        return jdbc.sql("select extra from metering.fixed_record where point = ? and reading = ?::date")
                .params(number(last), READING)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
