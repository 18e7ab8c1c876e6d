package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes wrong while a part of a page is fetched is said where it would have appeared. */
@BrowserTest
class TroubleTests {
    @Autowired
    Chromium chromium;

    private static Locator told(Visitor visitor) {
        return visitor.main().getByRole(AriaRole.ALERT);
    }

    private static void choose(Visitor visitor) {
        visitor.page
                .locator("#file")
                .setInputFiles(new FilePayload(SamplePlan.FILE_NAME, "application/xml", SamplePlan.demandXml()));
    }

    @Test
    void aLostSessionAsksForTheLogin() {
        try (Visitor visitor = chromium.visitor("99016").login().open("/plans/new")) {
            visitor.context().clearCookies();
            choose(visitor);

            assertThat(told(visitor)).containsText("ログインの有効時間が過ぎました");
            assertThat(told(visitor).locator("a")).hasAttribute("href", "/login");
            visitor.expect("401");
        }
    }

    @Test
    void anUnreachableHubIsSaidAndForgottenOnceItIsBack() {
        try (Visitor visitor = chromium.visitor("99016").login().open("/filings")) {
            visitor.context().setOffline(true);
            visitor.button("絞り込む").click();
            assertThat(told(visitor)).containsText("接続できません");
            visitor.expect("ERR_INTERNET_DISCONNECTED");
            visitor.expect("htmx:");

            visitor.context().setOffline(false);
            visitor.button("絞り込む").click();
            assertThat(told(visitor)).hasCount(0);
        }
    }

    @Test
    void aRefusalIsToldInTheWordsOfTheHub() {
        try (Visitor visitor = chromium.visitor("99016").login().open("/filings?lang=en")) {
            visitor.page.route(
                    "**/filings?from**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(403)
                            .setContentType("text/html")
                            .setBody("<main><h1>Not for you</h1><p class=lead>Ask your administrator.</p></main>")));
            visitor.button("Filter").click();

            assertThat(told(visitor)).containsText("Not for you");
            assertThat(told(visitor)).containsText("Ask your administrator.");
            visitor.expect("403");
        }
    }

    @Test
    void anAnswerWithoutWordsIsToldAnyway() {
        try (Visitor visitor = chromium.visitor("99016").login()) {
            visitor.page.route("**/plans/board", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            visitor.open("/");

            assertThat(told(visitor)).containsText("処理できませんでした");
            assertThat(visitor.page.locator(".loading")).hasCount(0);
            visitor.expect("503");
        }
    }
}
