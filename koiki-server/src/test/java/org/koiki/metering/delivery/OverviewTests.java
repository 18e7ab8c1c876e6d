package org.koiki.metering.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.delivery.SampleEnergy.dayName;
import static org.koiki.metering.delivery.SampleEnergy.slotName;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName("The overview of all areas")
class OverviewTests {
    private static final String DAY = "2016-05-07";
    private static final RequestPostProcessor COORDINATOR = TestCallers.coordinator("ENERGY_VIEW");

    @Autowired
    ApplicationContext hub;

    @Autowired
    MockMvcTester http;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void showsTheWorstThatBefellAnyReceiverOfASlot() {
        SampleEnergy energy = new SampleEnergy(hub);
        clock.set(DAY + "T00:40:00+09:00");
        EnergyFile first = energy.write("04", "90294", slotName("0110", DAY, 1), 1);
        energy.publish(
                first,
                energy.write("04", "90304", slotName("0110", DAY, 1), 2),
                energy.write("04", "90294", slotName("0110", DAY, 2), 3),
                energy.write("04", "90304", slotName("0110", DAY, 2), 4),
                energy.write("04", "90294", slotName("0110", DAY, 3), 5),
                energy.write("04", "90294", slotName("0110", DAY, 4), 6),
                energy.write("04", "90294", slotName("0110", DAY, 6), 7));
        clock.set(DAY + "T00:50:00+09:00");
        energy.publish(energy.write("04", "90304", first.name().at(1, 0), 8));
        energy.publish(energy.write("04", "90294", first.name().at(1, 0), 8));
        clock.set(DAY + "T02:31:00+09:00");
        energy.publish(energy.write("04", "90304", slotName("0110", DAY, 3), 9));
        clock.set(DAY + "T03:31:00+09:00");

        assertThat(states("04", "2016-05-07").subList(0, 7))
                .containsExactly("CORRECTED", "ON_TIME", "LATE", "MISSING", "MISSING", "NOT_YET", "NOT_YET");
        assertThat(page("/energy/overview?date=" + DAY))
                .contains("04 1 訂正あり 2/2", "04 3 遅延 2/2", "04 4 未公開 1/2", "/energy/board?area=04&amp;date=" + DAY);
        assertThat(page("/energy/board?area=04&date=" + DAY)).contains("/energy/overview?date=" + DAY);
    }

    @Test
    void countsAsLateWhoseSplitsCameApartOneInTimeAndOneNot() {
        SampleEnergy energy = new SampleEnergy(hub);
        String day = "2016-05-14";
        EnergyFile slot = energy.write("04", "90294", slotName("0110", day, 1), 1);
        EnergyFile whole = energy.write("04", "90294", dayName("W4", "0120", day), 2);
        clock.set(day + "T00:40:00+09:00");
        energy.publish(slot);
        clock.set("2016-05-15T01:40:00+09:00");
        energy.publish(whole);
        assertThat(states("04", day)).startsWith("ON_TIME");
        assertThat(daily(day)).isEqualTo("ON_TIME 1/1");

        clock.set("2016-05-15T02:40:00+09:00");
        energy.publish(
                energy.write("04", "90294", slot.name().at(0, 1), 3),
                energy.write("04", "90294", whole.name().at(0, 1), 4));

        assertThat(states("04", day)).startsWith("LATE");
        assertThat(daily(day)).isEqualTo("LATE 1/1");
    }

    @Test
    void countsAsCorrectedOnlyWhatCameAnew() {
        SampleEnergy energy = new SampleEnergy(hub);
        String day = "2016-05-19";
        EnergyFile slot = energy.write("04", "90294", slotName("0110", day, 1), 1);
        EnergyFile whole = energy.write("04", "90294", dayName("W4", "0120", day), 2);
        clock.set(day + "T00:40:00+09:00");
        energy.publish(slot, whole);
        clock.set(day + "T00:45:00+09:00");
        energy.publish(
                energy.write("04", "90294", slot.name().at(0, 1), 3),
                energy.write("04", "90294", whole.name().at(0, 1), 4));
        assertThat(states("04", day)).startsWith("ON_TIME");
        assertThat(daily(day)).isEqualTo("ON_TIME 1/1");

        clock.set(day + "T00:50:00+09:00");
        energy.publish(
                energy.write("04", "90294", slot.name().at(1, 1), 5),
                energy.write("04", "90294", whole.name().at(1, 1), 6));

        assertThat(states("04", day)).startsWith("CORRECTED");
        assertThat(daily(day)).isEqualTo("CORRECTED 1/1");
    }

    @Test
    void missesTheFilesOfAnAreaWhosePointsAreKnown() {
        clock.set("2016-05-06T02:00:00+09:00");

        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into metering.roster (area, day, part, first, points, folder, made_at)
                    values (4, '2016-05-06', 0, 0, 1, 'none', '2016-05-06')
                    """).update();
            assertThat(states("04", "2016-05-06").subList(0, 3)).containsExactly("MISSING", "NOT_YET", "NOT_YET");
            status.setRollbackOnly();
        });

        assertThat(states("04", "2016-05-06")).containsOnly("NOT_YET");
    }

    @Test
    void showsTheDailyFilesOfAnArea() {
        SampleEnergy energy = new SampleEnergy(hub);
        String day = "2016-05-01";
        clock.set(day + "T01:00:00+09:00");
        energy.publish(
                energy.write("04", "90294", slotName("0110", day, 1), 1),
                energy.write("04", "90294", slotName("1110", day, 1), 2),
                energy.write("04", "90304", slotName("0110", day, 1), 3));
        assertThat(daily(day)).isEqualTo("NOT_YET 0/2");

        clock.set("2016-05-02T01:40:00+09:00");
        energy.publish(
                energy.write("04", "90294", dayName("W4", "0120", day), 4),
                energy.write("04", "90304", dayName("W4", "0120", day), 5));
        assertThat(daily(day)).isEqualTo("NOT_YET 1/2");
        clock.set("2016-05-02T02:31:00+09:00");
        assertThat(daily(day)).isEqualTo("MISSING 1/2");

        energy.publish(energy.write("04", "90294", dayName("W4", "1120", day), 6));

        assertThat(daily(day)).isEqualTo("LATE 2/2");
        assertThat(page("/energy/overview?date=" + day))
                .contains("04 日毎30分 遅延 2/2 2016-05-02", "/energy/board?area=04&amp;date=" + day + "#days-title");
    }

    @Test
    void showsThatDailyFilesWereCorrected() {
        SampleEnergy energy = new SampleEnergy(hub);
        String day = "2016-05-08";
        clock.set("2016-05-09T01:40:00+09:00");
        EnergyFile first = energy.write("04", "90294", dayName("W4", "0120", day), 1);
        energy.publish(first);
        assertThat(daily(day)).isEqualTo("ON_TIME 1/1");

        clock.set("2016-05-10T10:00:00+09:00");
        energy.publish(energy.write("04", "90294", first.name().at(1, 0), 2));

        assertThat(daily(day)).isEqualTo("CORRECTED 1/1");
    }

    private String daily(String day) {
        String body = page("/api/v1/energy/overview?date=" + day);
        String of = "$.areas[?(@.area == '04')].daily.";
        return "%s %s/%s"
                .formatted(
                        JsonPath.<List<Object>>read(body, of + "state").getFirst(),
                        JsonPath.<List<Object>>read(body, of + "receivers").getFirst(),
                        JsonPath.<List<Object>>read(body, of + "expected").getFirst());
    }

    @Test
    void isForTheCoordinator() {
        for (RequestPostProcessor other : List.of(
                TestCallers.of("1004", Role.TSO, "ENERGY_VIEW"),
                TestCallers.of("9029", Role.RETAILER, "ENERGY_VIEW"))) {
            assertThat(http.get().uri("/energy/overview").with(other).exchange())
                    .hasStatus(403);
            assertThat(http.get().uri("/api/v1/energy/overview").with(other).exchange())
                    .hasStatus(403);
        }
    }

    private List<String> states(String area, String day) {
        return JsonPath.read(
                page("/api/v1/energy/overview?date=" + day),
                "$.areas[?(@.area == '%s')].slots[*].state".formatted(area));
    }

    private String page(String path) {
        return assertThat(http.get().uri(path).with(COORDINATOR).exchange())
                .hasStatusOk()
                .bodyText()
                .actual();
    }
}
