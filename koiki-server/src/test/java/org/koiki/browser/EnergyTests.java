package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.lake.Lake;
import org.koiki.lake.Reading;
import org.koiki.lake.SlotBatch;
import org.koiki.metering.MeteringCase;
import org.koiki.metering.fixed.FixedPublishing;
import org.koiki.metering.fixed.UsageCase;
import org.koiki.metering.publication.Publishing;
import org.koiki.metering.roster.Rosters;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BrowserTest
class EnergyTests {
    private static final LocalDate DAY = LocalDate.of(2016, 10, 12);

    @Autowired
    Chromium chromium;

    @Autowired
    ApplicationContext hub;

    @Autowired
    TestClock clock;

    @Test
    void aTsoFollowsAReadingDateToAPointThatWaits() throws IOException {
        clock.set("2016-10-13T10:00:00+09:00");
        new UsageCase(hub).supply(31, VoltageClass.LOW, 13, "2016-10-11", "2016-10-14");
        IntStream.rangeClosed(1, 47).forEach(this::value);
        assertTrue(hub.getBean(Rosters.class).of(UsageCase.AREA, DAY).isPresent());
        hub.getBeansOfType(DueTask.class).values().stream()
                .filter(task -> task.kind().equals("energy.fixed"))
                .forEach(task -> task.run(new Due("energy.fixed", "2016-10-13", clock.now())));
        hub.getBean(FixedPublishing.class).run(() -> true);

        try (Visitor tso = chromium.visitor(UsageCase.TSO).login().open("/energy/board")) {
            tso.link("確定使用量").click();
            tso.link("2016-10-13(木)").click();
            tso.link(UsageCase.number(31)).click();
            tso.button("表示").click();
            assertThat(tso.page.locator("#day-title")).containsText("欠測 1");
            tso.link("前の日").click();
            assertThat(tso.main()).containsText("この日の値はありません");
            tso.open("/energy/gaps");
            tso.link("2016-10-12(水)").click();
            Download points = tso.page.waitForDownload(
                    () -> tso.page.locator("a[href*='/2016-10-12/48']").click());
            assertTrue(text(points).contains(UsageCase.number(31)));
        }
    }

    @Test
    void aTsoGoesFromTheBoardOverItsRetailersToThePointsThatLackAValue() throws Exception {
        clock.set("2016-07-02T12:00:00+09:00");
        MeteringCase market = new MeteringCase(hub, "2016-07-02");
        market.supply(511, MeteringCase.SAKURA, VoltageClass.LOW);
        market.supply(512, MeteringCase.HOTARU, VoltageClass.LOW);
        market.taken(23, "screen", MeteringCase.row(511, "1", 0), MeteringCase.row(512, "", 1));
        hub.getBean(Publishing.class).run();

        try (Visitor tso = chromium.visitor(MeteringCase.TSO).login().open("/energy/board")) {
            tso.link("充足状況").click();
            tso.page.locator("th:has-text('" + MeteringCase.HOTARU + "') a").focus();
            tso.page.keyboard().press("Enter");
            assertThat(tso.page.locator("h1")).containsText(MeteringCase.HOTARU);
            Download points = tso.page.waitForDownload(
                    () -> tso.page.locator("tr:has(th:text-is('23')) a").click());
            assertTrue(text(points).contains(MeteringCase.number(512)));
            assertFalse(text(points).contains(MeteringCase.number(511)));
        }
    }

    @Test
    void anAdministratorNamesTheCertificateOfAnAreaAndItsTsoSeesIt() {
        try (Visitor retailer = chromium.visitor("90848").login().open("/energy/files")) {
            retailer.link("エリア別証明書").click();
            retailer.page.locator("input[value^='08/']").check();
            retailer.button("登録する").click();
            assertThat(retailer.main()).containsText("エリア別証明書を登録しました。");
            assertThat(retailer.page.locator("tr:has(input[value^='08/'])")).containsText("指定したもののみ");
        }

        try (Visitor tso = chromium.visitor("10088").login().open("/energy/board")) {
            tso.link("エリア別証明書").click();
            assertThat(tso.page.locator("tr:has(th:has-text('9084'))")).containsText("CN=90848");
        }
    }

    @Test
    void aTsoFindsABookedTestInTheCalendarAndConfirmsIt() {
        try (Visitor retailer = chromium.visitor("90978").login().open("/energy/tests")) {
            retailer.page.selectOption("#area", "08");
            retailer.page.locator("#bookedFor").fill("2016-11-16T10:30");
            retailer.button("開始または日時を希望").click();
            assertThat(retailer.main()).containsText("日時の回答待ち");
        }

        try (Visitor tso = chromium.visitor("10088").login().open("/energy/tests")) {
            tso.link("予約カレンダー").click();
            tso.open("/energy/tests/calendar?week=2016-11-16");
            tso.link("10:30 90978").click();
            tso.button("承諾する").click();
            tso.open("/energy/tests/calendar?week=2016-11-16");
            assertThat(tso.page.locator("li:has-text('90978')")).containsText("日時確定");
        }
    }

    @Test
    void theCoordinatorGoesFromAllAreasToTheBoardOfOne() {
        clock.set("2016-10-19T10:00:00+09:00");
        new UsageCase(hub).supply(35, VoltageClass.LOW, 13, "2016-10-18", "2016-10-21");
        assertTrue(hub.getBean(Rosters.class)
                .of(UsageCase.AREA, LocalDate.of(2016, 10, 19))
                .isPresent());

        try (Visitor coordinator = chromium.visitor("70013").login().open("/energy/board?date=2016-10-19")) {
            coordinator.link("全エリアの公開状況").click();
            coordinator.page.locator("td[title='10 1 未公開 0/0'] a").click();
            assertThat(coordinator.page.locator("h1")).containsText("公開ボード 2016-10-19");
            assertThat(coordinator.page.locator("#area")).hasValue(UsageCase.AREA);
        }
    }

    private static String text(Download file) throws IOException {
        try (InputStream in = file.createReadStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void value(int slot) {
        Reading reading = new Reading(UsageCase.number(31), 2_000L + 150L * ((slot * 7) % 20), 0);
        hub.getBean(Lake.class).append(new SlotBatch(UsageCase.AREA, DAY, slot, "screen"), lines -> lines.add(reading));
    }
}
