package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.participant.Role;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.Switches;
import org.koiki.switching.application.Applications;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BrowserTest
class DeskTests {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 18);
    private static final Caller GAINING = TestCallers.caller("9004", Role.RETAILER);
    private static final Caller LOSING = TestCallers.caller("9001", Role.RETAILER);

    @Autowired
    Chromium chromium;

    @Autowired
    Applications applications;

    @Autowired
    TestClock clock;

    private final SuppliedPoints points;
    private final Switches switches;

    @Autowired
    DeskTests(ApplicationContext hub) {
        points = new SuppliedPoints(hub);
        switches = new Switches(hub, DAY);
    }

    @BeforeEach
    void setClock() {
        clock.set("2025-09-01T10:00:00+09:00");
    }

    @Test
    void theDeskConfirmsAMatchAndTheApplicantAsksToBeLetGo() {
        String point = points.supplied("N", DAY.toString());
        String number = switches.start(point, GAINING);
        switches.end(point, LOSING);

        try (Visitor visitor = chromium.visitor("10033").login()) {
            visitor.open("/switching/desk");
            visitor.link(number).click();
            visitor.button("マッチングを確定").click();
            assertThat(visitor.main()).containsText("マッチング完了");
        }
        try (Visitor visitor = chromium.visitor("90043").login()) {
            visitor.open("/switching/applications");
            visitor.link(number).click();
            visitor.page.locator("#why").fill("需要者の申出");
            visitor.button("依頼する").click();
            assertThat(visitor.main()).containsText("取消依頼中");
        }
    }

    @Test
    void theDeskFindsWhatIsOverWithItsApplicant() {
        String number = switches.start(points.supplied("G", DAY.toString()), GAINING);
        applications.cancel(number, null, GAINING);

        try (Visitor visitor = chromium.visitor("10033").login()) {
            visitor.open("/switching/desk");
            visitor.link("終わった申込み").click();
            visitor.page.locator("#stage").selectOption("CANCELLED");
            visitor.button("絞り込む").click();
            assertThat(visitor.page.locator("tr", new Page.LocatorOptions().setHasText(number)))
                    .containsText("9004");
            visitor.link(number).click();
            assertThat(visitor.main()).containsText("取消");
        }
    }
}
