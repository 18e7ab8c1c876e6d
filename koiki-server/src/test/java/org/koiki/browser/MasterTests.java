package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class MasterTests {
    @Autowired
    Chromium chromium;

    @Test
    void theCoordinatorAddsARecordAfterSeeingTheResult() {
        try (Visitor visitor = chromium.visitor("70013").login().open("/masters/companies/new")) {
            visitor.page.locator("#f-code").fill("9K01");
            visitor.page.locator("#f-name").fill("湖北電力株式会社");
            visitor.page.locator("#f-nameEn").fill("Kohoku Electric");
            visitor.page.getByLabel("小売電気事業者").check();
            visitor.button("変更後を確認").click();

            assertThat(visitor.main()).containsText("新しく登録するものです");
            assertThat(visitor.main().locator("table")).containsText("湖北電力株式会社");
            visitor.button("この内容で登録する").click();

            assertThat(visitor.main()).containsText("登録しました");
            assertThat(visitor.page.locator("h1")).hasText("9K01 湖北電力株式会社");
        }
    }

    @Test
    void aChangeAgainstTheRulesIsToldBeforeItIsMade() {
        try (Visitor visitor = chromium.visitor("70013").login().open("/masters/groups/new?key=LZ016")) {
            visitor.page.locator("#f-lead").fill("00000");
            visitor.button("変更後を確認").click();

            assertThat(visitor.main().locator(".message.bad")).containsText("規則に反するため登録できません");
            assertThat(visitor.button("この内容で登録する")).hasCount(0);
        }
    }

    @Test
    void othersSeeMastersButChangeNothing() {
        try (Visitor visitor = chromium.visitor("99016").login().open("/masters/groups")) {
            visitor.page.locator("#q").fill("LZ016");
            visitor.button("絞り込む").click();

            assertThat(visitor.page.locator("#results tbody tr")).hasCount(1);
            assertThat(visitor.link("追加")).hasCount(0);
            visitor.page.navigate("/masters/groups/new");
            visitor.expect("403");
        }
    }
}
