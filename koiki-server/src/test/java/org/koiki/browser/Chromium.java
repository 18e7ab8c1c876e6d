package org.koiki.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ClientCertificate;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.koiki.testing.ClientTls;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The distribution's Chromium, started by the first test that asks for it. A visitor of an operator holds that operator's client
 * certificate.
 */
@Lazy
@Component
class Chromium implements DisposableBean {
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    private static final int PATIENCE = 30_000;
    private static final String PASSWORD = "koiki";

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    private final TestMarket market;

    Chromium(TestMarket market) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.market = market;
    }

    /** Somebody of an operator's company before the login; its user is {@code <operator code>-admin}. */
    Visitor visitor(String operator) {
        market.client(operator);
        String origin = "https://localhost:" + market.port();
        ClientCertificate certificate = new ClientCertificate(origin)
                .setPfx(ClientTls.pkcs12(market.certificate(operator), PASSWORD))
                .setPassphrase(PASSWORD);
        return new Visitor(
                browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(origin)
                        .setClientCertificates(List.of(certificate))
                        .setIgnoreHTTPSErrors(true)
                        .setLocale("ja-JP")
                        .setViewportSize(1440, 900)),
                operator,
                origin);
    }

    @Override
    public void destroy() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is needed; ./koiki test installs it"));
    }
}
