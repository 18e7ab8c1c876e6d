package org.koiki.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * axe-core in a small window. Of rows that are alike it looks at the first three, at the frame around all screens on the first one;
 * in English it looks at names alone, since nothing else changes with the language.
 */
final class Axe {
    private static final String FINDINGS = """
            async () => {
              const frame = sessionStorage.getItem('frame') ? ['.bar', '.menu', '#keys'] : [];
              sessionStorage.setItem('frame', 'seen');
              return (await axe.run(
                { exclude: ['tbody tr:nth-child(n+4)', ...frame] },
                { resultTypes: ['violations'], preload: false,
                  ...(document.documentElement.lang === 'ja' ? {} : { runOnly: ['cat.name-role-value', 'cat.forms', 'cat.text-alternatives', 'cat.language'] }) }
              )).violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)
            }""";

    private static final String FITS =
            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    private static final int SMALL = 1024;
    private static final int HEIGHT = 900;

    private final Chromium chromium;
    private final String script;

    Axe(Chromium chromium) throws IOException {
        this.chromium = chromium;
        this.script = new ClassPathResource("axe.js").getContentAsString(StandardCharsets.UTF_8);
    }

    Visitor visitor(String operator) {
        Visitor visitor = chromium.visitor(operator);
        visitor.context().addInitScript(script);
        visitor.page.setViewportSize(SMALL, HEIGHT);
        return visitor;
    }

    void check(Visitor visitor, String path) {
        visitor.open(path);
        check(visitor);
    }

    /** As above, on a screen that belongs to one entry of the menu. */
    void checkOfMenu(Visitor visitor, String path) {
        check(visitor, path);
        assertThat(visitor.page.locator(".menu [aria-current=page]").count())
                .as("entries of the menu that hold %s", visitor.path())
                .isOne();
    }

    void check(Visitor visitor) {
        visitor.page.waitForFunction("() => !document.querySelector('.loading')");
        assertThat((List<?>) visitor.page.evaluate(FINDINGS)).as(visitor.path()).isEmpty();
        assertThatNoException()
                .as("a window of %d pixels holds %s", SMALL, visitor.path())
                .isThrownBy(() -> visitor.page.waitForFunction(FITS));
    }
}
