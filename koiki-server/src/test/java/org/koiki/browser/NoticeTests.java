package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.testing.Await;
import org.koiki.testing.TestWebhooks;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class NoticeTests {
    @Autowired
    Chromium chromium;

    @Autowired
    Notices notices;

    @Test
    void anAdministratorChoosesWhereNoticesGo() {
        try (Visitor visitor = chromium.visitor("99136").login().open("/notices")) {
            visitor.link("通知設定").click();
            visitor.page.locator("#address").fill("desk@koiki.example");
            visitor.page.locator("#kind").selectOption("certificate.expires");
            visitor.button("追加する").click();
            assertThat(visitor.main()).containsText("宛先を追加しました");
            Locator row = visitor.page.locator("tr", new Page.LocatorOptions().setHasText("desk@koiki.example"));
            assertThat(row).containsText("証明書の有効期限");

            Locator mail = visitor.page.getByLabel("証明書の有効期限 メール");
            mail.uncheck();
            visitor.button("登録する").click();
            assertThat(visitor.main()).containsText("通知方法を変更しました");
            assertThat(mail).not().isChecked();

            visitor.button("削除 desk@koiki.example").click();
            visitor.page.locator("#confirm").locator("button[value=yes]").click();
            assertThat(visitor.main()).containsText("宛先はまだありません");
        }
    }

    @Test
    void anAdministratorAddsAWebhookAndSendsANoticeAgain() {
        String url = TestWebhooks.url("/browser");
        try (Visitor visitor = chromium.visitor("99136").login().open("/notices/webhooks")) {
            visitor.page.locator("#url").fill(url);
            visitor.button("追加する").click();
            assertThat(visitor.page.locator("#secret")).containsText("whsec_");
            notices.tell(new Notice("9913", "test", "browser", "送信の試験です。", "A trial.", null));
            visitor.link("Webhook一覧へ").click();
            Await.until("it is posted", () -> !TestWebhooks.at("/browser").isEmpty());
            visitor.link("送信履歴 " + url).click();
            Locator row = visitor.page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("送信の試験です。"));

            row.locator("button").click();

            assertThat(visitor.main()).containsText("まもなく再送します");
        }
    }
}
