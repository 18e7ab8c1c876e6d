package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koiki.message.GenerationPlan;
import org.koiki.message.PlanWriter;
import org.koiki.message.SlotSeries;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SampleFit;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.intake.Filings;
import org.koiki.plan.pair.Comparison;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class PairTests {
    private static final String DAY = "2017-04-03";
    private static final String PLAN = "/plans/0250-20170403-LZ016";

    @Autowired
    Chromium chromium;

    @Autowired
    Comparison comparison;

    @Autowired
    TestClock clock;

    private final SampleFiler filer;

    @Autowired
    PairTests(Filings filings, TestClock clock, SeedFiles seeds) {
        filer = new SampleFiler(filings, clock, seeds);
    }

    @Test
    void showsBothSidesBesideEachOtherWithTheSlotsInDispute() {
        SamplePlan seller =
                SampleFiler.generationOn(DAY).add("sales.total", 20, 10).add("sales.rows[0].energy", 20, 10);
        filer.file(SampleFiler.demandOn(DAY));
        filer.file(SampleFiler.backupOn(DAY));
        filer.file(seller);

        try (Visitor visitor = chromium.visitor("99016").login().open(PLAN + "/pairs")) {
            assertThat(visitor.main()).containsText("まだ一致していません");
            assertThat(visitor.main()).containsText("締切までは");

            clock.set("2017-04-02T12:00:00+09:00");
            comparison.run();
            visitor.open(PLAN);
            visitor.link("取引先との突き合わせ").click();

            assertThat(visitor.main()).containsText("計画間不整合");
            assertThat(visitor.main()).containsText("約定結果待ち");
            assertThat(visitor.page.locator("table.slots td.fault")).hasText(new String[] {"387", "397", "-10"});
            visitor.link("LZ026").click();
            assertThat(visitor.page.locator("table.slots td.fault")).hasCount(0);
        }
    }

    @Test
    void takesOverTheOtherSidesQuantitiesAndFilesThemDuringTheDay() {
        String day = "2017-04-07";
        filer.file(SampleFiler.demandOn(day));
        filer.file(SampleFiler.backupOn(day));
        filer.file(SampleFiler.generationOn(day).add("sales.total", 20, 10).add("sales.rows[0].energy", 20, 10));
        clock.set("2017-04-06T18:00:00+09:00");
        comparison.run();

        try (Visitor visitor = chromium.visitor("99016").login().open("/plans/0250-20170407-LZ016/pairs")) {
            visitor.link("相手方の値で下書きを作る").click();
            assertThat(visitor.main()).containsText("PZ216 の値を写しました");
            assertThat(visitor.page.locator("#draft td.changed")).hasCount(1);

            Locator other = visitor.page
                    .locator("#draft tbody tr")
                    .nth(29)
                    .locator("input")
                    .first();
            other.fill("x9");
            other.press("Enter");
            assertThat(visitor.page.locator("#verdict")).containsText("提出できます");
            visitor.button("内容を確認").click();
            assertThat(visitor.page.locator("#preview")).containsText("いま有効な版からの変更");
            visitor.button("この内容で提出する").click();

            assertThat(visitor.main()).containsText("0250-20170407-LZ016");
            comparison.run();
            visitor.open("/plans/0250-20170407-LZ016/pairs");
            assertThat(visitor.page.locator("table.slots td.fault")).hasCount(0);
        }
    }

    @Test
    void theCoordinatorLoadsResultsOfTheExchangeAfterSeeingEveryFault() {
        try (Visitor visitor = chromium.visitor("70013").login()) {
            visitor.open("/exchange-results?date=2017-04-05");
            choose(visitor, "market,area,participant,slot,bought,sold\nJSPT3,06,LZ016X,49,10,0\n");

            assertThat(visitor.main()).containsText("エラーが2件あり、登録できません");
            assertThat(visitor.page.locator("#preview tbody tr").first()).containsText("LZ016 ?");
            assertThat(visitor.button("この内容で登録する")).hasCount(0);

            choose(visitor, results());
            assertThat(visitor.main()).containsText("まだ登録していません");
            visitor.button("この内容で登録する").click();

            assertThat(visitor.main()).containsText("約定結果を登録しました");
            assertThat(visitor.page.locator("tbody tr").first()).containsText("スポット");
        }
    }

    @Test
    void aTsoFillsTheWorkingFileThatARetailerOpened() {
        String day = "2017-04-12";
        clock.set("2017-04-10T10:00:00+09:00");
        int[] sun = IntStream.rangeClosed(1, SlotSeries.SLOTS)
                .map(slot -> Math.max(0, 900 - 6 * (slot - 25) * (slot - 25)))
                .toArray();
        try (Visitor retailer = chromium.visitor(SampleFit.RETAILER).login();
                Visitor tso = chromium.visitor(SampleFit.TSO).login()) {
            put(retailer, SampleFit.empty(day));
            assertThat(retailer.main()).containsText("03 受付済（小売）");

            put(tso, SampleFit.filled(day, SlotSeries.of(sun)));
            tso.link("FIT作成用ファイル").last().click();
            tso.link("PF206").click();
            assertThat(tso.main()).containsText("04 受付済（一般送配電）");

            put(retailer, SampleFit.split(day, SlotSeries.zero()));
            assertThat(retailer.main()).containsText("PLAN-1303");
            put(retailer, SampleFit.split(day, SlotSeries.of(sun)));
            assertThat(retailer.main()).containsText("11 計画提出済");
            assertThat(retailer.main()).containsText("一般送配電事業者");
        }
    }

    private static void put(Visitor visitor, GenerationPlan plan) {
        visitor.open("/fit-files");
        visitor.page.locator("#file").setInputFiles(new FilePayload("fit.xml", "text/xml", PlanWriter.write(plan)));
        visitor.button("登録する").click();
    }

    private static void choose(Visitor visitor, String csv) {
        visitor.page
                .locator("#file")
                .setInputFiles(new FilePayload("results.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        visitor.page.locator("#preview h2").first().waitFor();
    }

    private static String results() {
        StringBuilder csv = new StringBuilder("market,area,participant,slot,bought,sold\n");
        for (int slot = 1; slot <= SlotSeries.SLOTS; slot++) {
            int kwh = 40_000 - 900 * Math.abs(slot - 28);
            csv.append("JSPT3,06,LZ016,%d,%d,0\n".formatted(slot, kwh));
            csv.append("JSPT3,06,PZ216,%d,0,%d\n".formatted(slot, kwh - 500 * (slot % 5)));
        }
        return csv.toString();
    }
}
