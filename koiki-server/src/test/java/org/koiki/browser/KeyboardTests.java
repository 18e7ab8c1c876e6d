package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import org.junit.jupiter.api.Test;
import org.koiki.testing.Await;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class KeyboardTests {
    /** A date field draws the rings of its parts itself. */
    private static final String IS_VISIBLE = """
            () => {
              const stop = document.activeElement;
              const { top, bottom } = stop.getBoundingClientRect();
              const ring = stop.type === 'date' || getComputedStyle(stop).outlineStyle === 'solid';
              return ring && bottom > 0 && top < innerHeight;
            }""";

    @Autowired
    Chromium chromium;

    @Test
    void theLoginNeedsNoMouse() {
        try (Visitor visitor = chromium.visitor("99016").open("/login")) {
            visitor.page.keyboard().type(visitor.user());
            visitor.press("Tab");
            visitor.page.keyboard().type(TestMarket.PASSWORD);
            visitor.press("Enter");

            assertThat(visitor.page.locator(".who")).containsText("99016-admin");
        }
    }

    @Test
    void theFirstStopSkipsToTheContent() {
        try (Visitor visitor = chromium.visitor("99016").login().open("/plans")) {
            visitor.press("Tab");
            assertThat(visitor.page.locator(".skip")).isFocused();
            assertThat(visitor.page.locator(".skip")).isInViewport();

            visitor.press("Enter");
            assertThat(visitor.main()).isFocused();
        }
    }

    @Test
    void everyStopIsVisible() {
        try (Visitor visitor = chromium.visitor("99016").login().open("/plans")) {
            for (int stops = 0; stops < 30; stops++) {
                visitor.press("Tab");

                assertThat(visitor.page.evaluate(IS_VISIBLE)).isEqualTo(true);
            }
        }
    }

    @Test
    void lettersLeadToTheScreensUnlessSwitchedOff() {
        try (Visitor visitor = chromium.visitor("99016").login()) {
            Await.until("the letters have led to the plans", () -> lettersLeadToPlans(visitor));

            Await.until("the first filter has the focus", () -> {
                visitor.press("/");
                return (Boolean) visitor.page.evaluate("() => document.activeElement.id === 'from'");
            });
            visitor.main().focus();

            visitor.press("?");
            assertThat(visitor.page.locator("#keys")).isVisible();
            visitor.page.locator("[name=keys-on]").uncheck();
            visitor.press("Escape", "g", "h");
            assertThat(visitor.page.locator("#keys")).isHidden();
            assertThat(visitor.path()).isEqualTo("/plans");
        }
    }

    /** Letters that follow each other too slowly are none; a busy machine may be too slow. */
    private static boolean lettersLeadToPlans(Visitor visitor) {
        visitor.press("g", "p");
        try {
            visitor.page.waitForURL("**/plans", new Page.WaitForURLOptions().setTimeout(5_000));
            return true;
        } catch (TimeoutError e) {
            return false;
        }
    }
}
