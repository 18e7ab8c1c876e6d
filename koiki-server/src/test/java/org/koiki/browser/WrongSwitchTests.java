package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.participant.Role;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.Switches;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Rolling a wrong switch back (巻き戻し), through all three companies. */
@BrowserTest
class WrongSwitchTests {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 18);
    private static final Caller GAINING = TestCallers.caller("9004", Role.RETAILER);
    private static final Caller LOSING = TestCallers.caller("9001", Role.RETAILER);
    private static final Caller TSO = TestCallers.caller("1003", Role.TSO);

    @Autowired
    Chromium chromium;

    @Autowired
    TestClock clock;

    private final SuppliedPoints points;
    private final Switches switches;

    @Autowired
    WrongSwitchTests(ApplicationContext hub) {
        points = new SuppliedPoints(hub);
        switches = new Switches(hub, DAY);
    }

    @BeforeEach
    void setClock() {
        clock.set("2025-09-01T10:00:00+09:00");
    }

    @Test
    void aWrongSwitchIsAskedBackAgreedToAndUndone() {
        String point = points.supplied("Ѡ", DAY.toString());
        String half = switches.completed(point, GAINING, LOSING, TSO);

        try (Visitor losing = chromium.visitor("90013").login()) {
            losing.open("/switching/applications/" + half);
            losing.link("巻き戻しを依頼する").click();
            losing.page.locator("#note").fill("需要者は切替えを望んでいません");
            losing.button("依頼する").click();
            assertThat(losing.main()).containsText("同意待ち");
            try (Visitor gaining = chromium.visitor("90043").login().open(losing.path())) {
                gaining.page.locator("#note").fill("同意します");
                gaining.button("同意する").click();
                assertThat(gaining.main()).containsText("送配電");
            }
            losing.button("取り下げる").click();
            assertThat(losing.main()).containsText("SWI-VERSION-CHANGED");
            try (Visitor tso =
                    chromium.visitor("10033").login().open(losing.path().replace("/withdraw", ""))) {
                tso.button("巻き戻す").click();
                assertThat(tso.main()).containsText("巻き戻し済み");
            }
        }
    }
}
