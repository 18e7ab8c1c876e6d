package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class FilingTests {
    private static final int NOON = 24;

    @Autowired
    Chromium chromium;

    @Autowired
    TestClock clock;

    private static String name(String day) {
        return "W6_0250_" + day.replace("-", "") + "_00_99016_6.xml";
    }

    @Test
    void aPlanIsCheckedThenFiledAndStandsAtHome() {
        clock.set("2016-12-21T10:00:00+09:00");
        SamplePlan plan = SampleFiler.demandOn("2016-12-22");

        try (Visitor visitor = chromium.visitor("99016").login()) {
            Locator today = visitor.page.locator("#board td").nth(2);
            assertThat(today).containsText("未提出");
            assertThat(today.locator("b")).containsText(Pattern.compile("^1:5\\d:\\d\\d$"));

            visitor.check(name("2016-12-22"), plan.xml());
            assertThat(visitor.main()).containsText("第1版として提出できます");
            assertThat(visitor.main()).containsText("まだ提出していません");
            visitor.button("この内容で提出する").click();

            assertThat(visitor.main()).containsText("提出しました");
            assertThat(visitor.path()).startsWith("/plans/0250-20161222-LZ016");
            visitor.open("/");
            assertThat(today).containsText("提出済み");
        }
    }

    @Test
    void aFaultyFileShowsRuleMemberSlotAndBothValuesInTheTable() {
        SamplePlan plan = SampleFiler.demandOn("2016-12-24").add("members[2].procurement.rows[0].energy", NOON, 1);

        try (Visitor visitor = chromium.visitor("99016").login()) {
            visitor.check(name("2016-12-24"), plan.xml());

            assertThat(visitor.main()).containsText("エラーが2件あり、提出できません");
            Locator finding = visitor.page.locator("#finding-2");
            assertThat(finding).containsText("PLAN-0902");
            assertThat(finding).containsText("99116");
            assertThat(finding).containsText("コマ 24");
            assertThat(finding.locator("td.number")).hasText(new String[] {"972", "973"});
            Locator cell =
                    visitor.page.locator("#slots-99116 tbody tr").nth(NOON - 1).locator("td.fault");
            assertThat(cell.locator("a")).hasAttribute("href", "#finding-2");
            assertThat(cell).containsText("972");
            assertThat(visitor.button("この内容で提出する")).hasCount(0);
        }
    }

    @Test
    void aRowLeftOutIsSaidToStayInForce() {
        SamplePlan plan = SampleFiler.demandOn("2016-12-25");

        try (Visitor visitor = chromium.visitor("99016").login()) {
            visitor.check(name("2016-12-25"), plan.xml());
            visitor.button("この内容で提出する").click();
            visitor.check(name("2016-12-25"), SampleFiler.withoutRow(plan).xml());

            Locator warning = visitor.main().locator(".message.warn");
            assertThat(warning).containsText("前の版の1行が引き続き有効です");
            assertThat(warning).containsText("99156");
            assertThat(warning).containsText("LZ026");
            assertThat(visitor.main()).containsText("PLAN-1001");
        }
    }

    @Test
    void theAddressedTsoFetchesTheSameBytesAndAnotherRetailerSeesNothing() throws IOException {
        SamplePlan plan = SampleFiler.demandOn("2016-12-26");
        try (Visitor filer = chromium.visitor("99016").login();
                Visitor tso = chromium.visitor("10066").login();
                Visitor other = chromium.visitor("99216").login()) {
            filer.check(name("2016-12-26"), plan.xml()).button("この内容で提出する").click();

            tso.open("/deliveries?day=2016-12-26");
            assertThat(tso.main()).containsText("未受領");
            Download file = tso.page.waitForDownload(
                    () -> tso.link("XML 0250-20161226-LZ016").click());
            assertThat(Files.readAllBytes(file.path())).isEqualTo(plan.xml());
            tso.open("/deliveries?day=2016-12-26&fetched=true");
            assertThat(tso.main()).containsText("LZ016");

            other.open("/plans?from=2016-12-26&to=2016-12-26");
            assertThat(other.main()).containsText("該当する計画はありません");
            assertThat(other.page.navigate("/plans/0250-20161226-LZ016").status())
                    .isEqualTo(404);
            other.expect("404");

            filer.open("/plans/0250-20161226-LZ016");
            assertThat(filer.main()).not().containsText("提出先はまだ受領していません");
            assertThat(filer.main()).not().containsText("10066-admin");
        }
    }

    @Test
    void severalFilesDroppedAtOnceAreDeclined() {
        try (Visitor visitor = chromium.visitor("99016").login().open("/plans/new")) {
            visitor.page.evaluate("""
                    () => {
                      const dataTransfer = new DataTransfer();
                      ['a.xml', 'b.xml'].forEach((name) => dataTransfer.items.add(new File(['x'], name)));
                      document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
                    }""");

            assertThat(visitor.main()).containsText("1件だけドロップしてください");
            assertThat((List<?>) visitor.page.evaluate("() => [...document.getElementById('file').files]"))
                    .isEmpty();
        }
    }
}
