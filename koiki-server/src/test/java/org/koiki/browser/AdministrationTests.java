package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import org.junit.jupiter.api.Test;
import org.koiki.testing.TestAuthority;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class AdministrationTests {
    @Autowired
    Chromium chromium;

    @Test
    void anAdministratorAddsLocksAndUnlocksAUser() {
        try (Visitor visitor = chromium.visitor("99136").login().open("/users")) {
            visitor.page.locator("#id").fill("99136-hanako");
            visitor.page.locator("#preset").selectOption("ORDINARY");
            visitor.button("追加する").click();
            assertThat(visitor.main()).containsText("一度しか表示しません");
            visitor.link("利用者一覧へ").click();
            visitor.page.waitForURL("**/users?*");
            visitor.page.waitForLoadState();
            Locator row = visitor.page.locator("tr", new Page.LocatorOptions().setHasText("99136-hanako"));

            visitor.button("ロック 99136-hanako").click();
            visitor.page.locator("#confirm").locator("button[value=yes]").click();
            assertThat(visitor.main()).containsText("ロックしました");
            assertThat(row).containsText("ロック中");

            visitor.button("解除 99136-hanako").click();
            assertThat(row).not().containsText("ロック中");
        }
    }

    @Test
    void aConfirmationLeftWithEscapeDoesNothing() {
        try (Visitor visitor = chromium.visitor("99136").login().open("/users")) {
            visitor.button("パスワード初期化 99136-admin").click();
            visitor.press("Escape");

            assertThat(visitor.page.locator("#confirm")).isHidden();
            assertThat(visitor.button("パスワード初期化 99136-admin")).isVisible();
            assertThat(visitor.button("ロック 99136-admin")).isHidden();
        }
    }

    @Test
    void aSecondCertificateIsRegisteredRevokedAndFreed() throws CertificateEncodingException {
        byte[] certificate =
                TestAuthority.ca().client("CN=99146-next").certificate().getEncoded();

        try (Visitor visitor = chromium.visitor("70013").login().open("/certificates?company=9914")) {
            visitor.page
                    .locator("#file")
                    .setInputFiles(new FilePayload("next.der", "application/pkix-cert", certificate));
            visitor.button("ファイルで登録").click();
            assertThat(visitor.main()).containsText("登録しました");
            Locator row = visitor.page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("99146-next"));
            assertThat(row).containsText("有効");

            row.locator("form[action$='/revoke'] button").click();
            visitor.page.locator("#confirm").locator("button[value=yes]").click();
            assertThat(visitor.main()).containsText("失効させました");
            assertThat(row).containsText("失効");

            row.locator("form[action$='/free'] button").click();
            visitor.page.locator("#confirm").locator("button[value=yes]").click();
            assertThat(visitor.main()).containsText("登録を解除しました");
            assertThat(row).hasCount(0);
        }
    }

    @Test
    void whatIsNoCertificateIsRefusedInPlace() {
        byte[] nothing = "nothing".getBytes(StandardCharsets.UTF_8);

        try (Visitor visitor = chromium.visitor("70013").login().open("/certificates")) {
            visitor.page.locator("#file").setInputFiles(new FilePayload("a.pem", "text/plain", nothing));
            visitor.button("ファイルで登録").click();

            assertThat(visitor.main().locator(".message.bad")).isVisible();
        }
    }

    @Test
    void theAuditTrailIsNarrowedDownInPlace() {
        try (Visitor visitor = chromium.visitor("70013").login().open("/audit")) {
            visitor.page.locator("#action").fill("login");
            visitor.page.locator("#company").fill("70013");
            visitor.button("絞り込む").click();

            visitor.page.waitForURL("**/audit?**action=login**");
            assertThat(visitor.page.locator("#results tbody tr").first()).containsText("70013-admin");
            assertThat(visitor.page.locator("#results")).not().containsText("certificate.register");
        }
    }
}
