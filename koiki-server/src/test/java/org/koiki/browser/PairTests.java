package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.SampleFiler;
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
            assertThat(visitor.page.locator("table.slots td.fault")).hasText(new String[] {"387", "397", "-10"});
            visitor.link("LZ026").click();
            assertThat(visitor.page.locator("table.slots td.fault")).hasCount(0);
        }
    }

    @Test
    void leadsFromTheMarketDayBoardToTheSlotInDisputeByKeysAlone() {
        filer.file(SampleFiler.demandOn("2017-04-17"));
        filer.file(SampleFiler.backupOn("2017-04-17"));
        filer.file(SampleFiler.generationOn("2017-04-17")
                .add("sales.total", 20, 10)
                .add("sales.rows[0].energy", 20, 10));
        clock.set("2017-04-16T12:00:00+09:00");
        comparison.run();

        try (Visitor visitor = chromium.visitor("10066").login().open("/market-days?day=2017-04-17&show=TROUBLE")) {
            Locator slot = visitor.link("PZ216 コマ 20 不一致");
            assertThat(visitor.main()).containsText("市場日ボード 2017-04-17");
            visitor.page.locator("tbody th a[href*=PZ216]").focus();
            visitor.press("ArrowRight", "ArrowRight");
            assertThat(slot).isFocused();

            visitor.press("Enter");

            assertThat(visitor.main()).containsText("取引先との突き合わせ");
            assertThat(visitor.page.locator("tr#slot-20.asked td.fault")).hasText(new String[] {"397", "387", "+10"});
        }
    }
}
