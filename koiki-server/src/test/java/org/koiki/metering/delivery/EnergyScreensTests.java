package org.koiki.metering.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.delivery.SampleEnergy.dayName;
import static org.koiki.metering.delivery.SampleEnergy.slotName;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
class EnergyScreensTests {
    private static final RequestPostProcessor RETAILER = TestCallers.of("9029", Role.RETAILER, "ENERGY_VIEW");
    private static final RequestPostProcessor TSO = TestCallers.of("1004", Role.TSO, "ENERGY_VIEW");

    @Autowired
    ApplicationContext hub;

    @Autowired
    MockMvcTester http;

    @Autowired
    TestClock clock;

    private SampleEnergy energy;

    @BeforeEach
    void files() {
        energy = new SampleEnergy(hub);
    }

    @Test
    void showsOwnFilesAndGivesThemInOneZip() throws Exception {
        EnergyFile slot = energy.write("04", "90294", slotName("0110", "2016-05-10", 3), 30);
        EnergyFile day = energy.write("04", "90294", dayName("W4", "1120", "2016-05-10"), 31);
        EnergyFile foreign = energy.write("04", "90304", slotName("0110", "2016-05-10", 3), 32);
        energy.publish(slot, day, foreign);

        MvcTestResult page = get("/energy/files?from=2016-05-10&to=2016-05-10&voltage=HIGH", RETAILER);
        MvcTestResult zip = get("/energy/files/archive?from=2016-05-10&to=2016-05-10", RETAILER);

        assertThat(page)
                .bodyText()
                .contains(slot.name().zip())
                .doesNotContain(day.name().zip());
        assertThat(entries(zip.getResponse().getContentAsByteArray()))
                .containsExactlyInAnyOrder(
                        "04/" + slot.name().zip(), "04/" + day.name().zip());
        assertThat(get("/energy/files/04/" + slot.name().zip(), RETAILER)).hasStatusOk();
    }

    @Test
    void narrowsOwnFilesToAMessageCodeDaysAndSplits() throws Exception {
        EnergyFile first = energy.write("04", "90294", dayName("W4", "1120", "2016-05-12"), 33);
        EnergyFile second =
                energy.write("04", "90294", dayName("W4", "1120", "2016-05-12").at(0, 1), 34);
        EnergyFile later = energy.write("04", "90294", dayName("W4", "1120", "2016-05-13"), 35);
        energy.publish(first, second, later);

        assertThat(get("/energy/files?code=1120&from=2016-05-12&to=2016-05-12&splitFrom=1&splitTo=&area=", RETAILER))
                .bodyText()
                .contains(second.name().zip())
                .doesNotContain(first.name().zip(), later.name().zip());
        assertThat(get("/energy/files?code=1120&from=2016-05-12&splitTo=0", RETAILER))
                .bodyText()
                .contains(first.name().zip(), later.name().zip())
                .doesNotContain(second.name().zip());
        assertThat(get("/energy/files?splitFrom=x", RETAILER)).hasStatus(400);
    }

    @Test
    void showsTheTsoWhichSlotsCameInTime() {
        clock.set("2016-05-11T00:40:00+09:00");
        energy.publish(energy.write("04", "90294", slotName("0110", "2016-05-11", 1), 1));
        clock.set("2016-05-11T02:31:00+09:00");
        energy.publish(energy.write("04", "90294", slotName("0110", "2016-05-11", 2), 2));
        clock.set("2016-05-11T03:00:00+09:00");

        MvcTestResult page = get("/energy/board?date=2016-05-11", TSO);

        assertThat(page)
                .bodyText()
                .contains("90294 1 期限内 2016-05-11 00:40:00")
                .contains("90294 2 遅延 2016-05-11 02:31:00")
                .contains("90294 3 未公開")
                .contains("90294 48 これから")
                .contains(">600<");
    }

    @Test
    void showsTheTsoAsLateWhatCameApartOneInTimeAndOneNot() {
        EnergyFile slot = energy.write("04", "90294", slotName("0110", "2016-05-16", 1), 1);
        EnergyFile whole = energy.write("04", "90294", dayName("W4", "0120", "2016-05-16"), 2);
        clock.set("2016-05-16T00:40:00+09:00");
        energy.publish(slot);
        clock.set("2016-05-17T01:40:00+09:00");
        energy.publish(whole);
        assertThat(get("/energy/board?date=2016-05-16", TSO)).bodyText().contains("90294 1 期限内 2016-05-16 00:40:00");

        clock.set("2016-05-17T02:40:00+09:00");
        energy.publish(
                energy.write("04", "90294", slot.name().at(0, 1), 3),
                energy.write("04", "90294", whole.name().at(0, 1), 4));

        assertThat(get("/energy/board?date=2016-05-16", TSO))
                .bodyText()
                .contains("90294 1 遅延 2016-05-17 02:40:00")
                .contains("<span class=\"mark bad\">1</span>")
                .contains(">600<");
    }

    @Test
    void showsTheTsoAsCorrectedOnlyWhatCameAnew() {
        EnergyFile slot = energy.write("04", "90294", slotName("0110", "2016-05-18", 1), 1);
        clock.set("2016-05-18T00:40:00+09:00");
        energy.publish(slot);
        clock.set("2016-05-18T00:45:00+09:00");
        energy.publish(energy.write("04", "90294", slot.name().at(0, 1), 2));
        assertThat(get("/energy/board?date=2016-05-18", TSO)).bodyText().contains("90294 1 期限内 2016-05-18 00:45:00");

        clock.set("2016-05-18T00:50:00+09:00");
        energy.publish(energy.write("04", "90294", slot.name().at(1, 1), 3));

        assertThat(get("/energy/board?date=2016-05-18", TSO))
                .bodyText()
                .contains("90294 1 訂正あり 2016-05-18 00:45:00")
                .contains(">600<");
    }

    @Test
    void keepsTheBoardFromRetailers() {
        assertThat(get("/energy/board", RETAILER)).hasStatus(403);
    }

    private MvcTestResult get(String path, RequestPostProcessor caller) {
        return http.get().uri(path).with(caller).exchange();
    }

    private static List<String> entries(byte[] zip) throws Exception {
        List<String> names = new ArrayList<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
