package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.lake.Lake;
import org.koiki.lake.Reading;
import org.koiki.lake.SlotBatch;
import org.koiki.metering.fixed.FixedPublishing;
import org.koiki.metering.fixed.UsageCase;
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
    void aTsoFollowsAReadingDateToAPointThatWaits() {
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
            assertThat(tso.main()).containsText("2016-10-12(水)");
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

    private void value(int slot) {
        Reading reading = new Reading(UsageCase.number(31), 2_000L + 150L * ((slot * 7) % 20), 0);
        hub.getBean(Lake.class).append(new SlotBatch(UsageCase.AREA, DAY, slot, "screen"), lines -> lines.add(reading));
    }
}
