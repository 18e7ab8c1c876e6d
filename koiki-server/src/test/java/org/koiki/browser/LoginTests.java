package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class LoginTests {
    @Autowired
    Chromium chromium;

    @Test
    void aWrongPasswordTellsHowManyTriesAreLeft() {
        try (Visitor visitor = chromium.visitor("99216").open("/")) {
            visitor.enter("99216-admin", "not this one");

            assertThat(visitor.main()).containsText("あと4回間違えるとロックされます");
            visitor.expect("403");

            visitor.enter("99216-admin", TestMarket.PASSWORD);
            assertThat(visitor.page.locator(".who")).containsText("99216-admin");
        }
    }

    @Test
    void aNewUserReplacesTheOneTimePasswordBeforeAnythingElse() {
        try (Visitor visitor = chromium.visitor("99216").login().open("/users")) {
            visitor.page.locator("#id").fill("99216-taro");
            visitor.button("追加する").click();
            String password = visitor.page.locator("#password").textContent();
            visitor.button("ログアウト").click();

            visitor.enter("99216-taro", password);
            visitor.open("/plans");
            assertThat(visitor.path()).isEqualTo("/password");
            assertThat(visitor.main()).containsText("一時パスワードでログインしています");
            changePassword(visitor, password, "sakura-fubuki-2016");

            assertThat(visitor.main()).containsText("パスワードを変更しました");
        }
    }

    private static void changePassword(Visitor visitor, String present, String wanted) {
        visitor.page.locator("#present").fill(present);
        visitor.page.locator("#wanted").fill(wanted);
        visitor.page.locator("#again").fill(wanted);
        visitor.button("変更する").click();
    }

    @Test
    void aSessionIsWorthNothingOverAnotherCompanysCertificate() {
        try (Visitor own = chromium.visitor("99216").login();
                Visitor other = chromium.visitor("99026")) {
            other.context().addCookies(own.context().cookies());

            other.open("/plans");

            assertThat(other.path()).isEqualTo("/login");
        }
    }

    @Test
    void afterTheLogoutNothingIsShown() {
        try (Visitor visitor = chromium.visitor("99216").login()) {
            visitor.button("ログアウト").click();
            assertThat(visitor.page.locator("#user")).isVisible();

            visitor.open("/plans");

            assertThat(visitor.path()).isEqualTo("/login");
        }
    }

    @Test
    void theLanguageIsSwitchedWhereOneIsAndRemembered() {
        try (Visitor visitor = chromium.visitor("99216").login().open("/filings")) {
            visitor.link("English").click();
            assertThat(visitor.page.locator("h1")).hasText("Filings");

            visitor.open("/plans");
            assertThat(visitor.page.locator("h1")).hasText("Plans");

            visitor.link("日本語").click();
            assertThat(visitor.page.locator("h1")).hasText("計画一覧");
        }
    }
}
