package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.intake.Filings;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class PlanTests {
    private static final String PLAN = "/plans/0250-20161010-LZ016";
    private static final int NOON = 24;
    private static final String IS_DRAWN = """
            () => {
              const canvas = document.querySelector('.plot canvas');
              const pixels = canvas?.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data ?? [];
              return new Set(new Uint32Array(pixels.buffer)).size > 20;
            }""";

    @Autowired
    Chromium chromium;

    private final SampleFiler filer;

    @Autowired
    PlanTests(Filings filings, MarketClock clock, SeedFiles seeds) {
        filer = new SampleFiler(filings, clock, seeds);
    }

    @BeforeEach
    void twoVersions() {
        SamplePlan plan = SampleFiler.demandOn("2016-10-10");
        filer.file(plan);
        filer.file(plan.add("demand", NOON, 7)
                .add("supply", NOON, 7)
                .add("members[0].demand", NOON, 7)
                .add("members[0].supply", NOON, 7));
    }

    @Test
    void showsChartTableMembersAndVersions() {
        try (Visitor visitor = chromium.visitor("99016").login().open(PLAN)) {
            visitor.page.waitForFunction(IS_DRAWN);
            assertThat(visitor.page.locator("#slots tbody tr")).hasCount(48);
            assertThat(visitor.page.locator(".legend")).containsText("JSPT3");
            assertThat(visitor.page.locator("#slots tfoot")).containsText("112,487");

            visitor.link("99136").click();
            assertThat(visitor.main().locator("h2").first()).containsText("99136");
            visitor.page.waitForFunction(IS_DRAWN);
        }
    }

    @Test
    void tellsWhatChangedBetweenTwoVersions() {
        try (Visitor visitor = chromium.visitor("99016").login().open(PLAN)) {
            visitor.button("選んだ2つの版を比べる").click();

            assertThat(visitor.page.locator("h1")).containsText("への変更");
            assertThat(visitor.main()).containsText("+7");
            visitor.main().locator("summary").first().click();
            assertThat(visitor.main()).containsText("4,124 → 4,131");
        }
    }

    @Test
    void theChartIsReadByKeys() {
        try (Visitor visitor = chromium.visitor("99016").login().open(PLAN)) {
            visitor.page.waitForFunction(IS_DRAWN);
            visitor.page.locator(".plot").focus();
            visitor.press("ArrowRight", "ArrowRight", "ArrowLeft");

            assertThat(visitor.page.locator(".chart output")).containsText("02 00:30–01:00");
            assertThat(visitor.page.locator(".chart output")).containsText("需要 994");
        }
    }

    @Test
    void printsTheWholeTableAndNothingAround() {
        try (Visitor visitor = chromium.visitor("99016").login().open(PLAN)) {
            visitor.page.waitForFunction(IS_DRAWN);
            visitor.page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(visitor.page.locator(".bar")).isHidden();
            assertThat(visitor.page.locator(".menu")).isHidden();
            assertThat(
                            (Boolean)
                                    visitor.page.evaluate(
                                            "() => { const box = document.querySelector('.tall'); return box.scrollHeight <= box.clientHeight; }"))
                    .isTrue();
            assertThat(new String(visitor.page.pdf(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
        }
    }
}
