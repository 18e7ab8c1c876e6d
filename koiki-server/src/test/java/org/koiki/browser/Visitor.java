package org.koiki.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import org.koiki.testing.TestMarket;

/**
 * Somebody with a browser. Closing proves that no page sent a request elsewhere, told an error on the console, broke the content
 * policy or failed, but for what was {@linkplain #expect expected}.
 */
final class Visitor implements AutoCloseable {
    private static final int PATIENCE = 60_000;

    final Page page;

    private final BrowserContext context;
    private final String operator;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Visitor(BrowserContext context, String operator, String origin) {
        this.context = context;
        this.operator = operator;
        context.onRequest(request -> complain(!request.url().startsWith(origin), "elsewhere: " + request.url()));
        context.onConsoleMessage(message -> complain(message.type().equals("error"), message.text()));
        context.onWebError(failure -> complain(true, failure.error()));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
    }

    private void complain(boolean really, String text) {
        if (really) {
            complaints.add(text);
        }
    }

    /** Some complaints are the test's own doing; there has to be one. */
    void expect(String part) {
        expected.add(part);
    }

    BrowserContext context() {
        return context;
    }

    String user() {
        return operator + "-admin";
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Logs in with the market's password and stands on the home page. */
    Visitor login() {
        open("/login").enter(user(), TestMarket.PASSWORD);
        page.locator(".who dd").waitFor();
        page.waitForLoadState();
        return this;
    }

    Visitor enter(String user, String password) {
        page.locator("#user").fill(user);
        page.locator("#password").fill(password);
        page.locator("main form button").click();
        return this;
    }

    /** Chooses a file on the upload screen and waits for the preview. */
    Visitor check(String name, byte[] content) {
        open("/plans/new");
        page.locator("#file").setInputFiles(new FilePayload(name, "application/xml", content));
        page.locator("#preview h2").first().waitFor();
        return this;
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    Locator main() {
        return page.locator("main");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    String path() {
        return page.url().replaceFirst("https://[^/]+", "");
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints)
                .filteredOn(complaint -> expected.stream().noneMatch(complaint::contains))
                .isEmpty();
        assertThat(expected).allMatch(part -> complaints.stream().anyMatch(complaint -> complaint.contains(part)));
    }
}
