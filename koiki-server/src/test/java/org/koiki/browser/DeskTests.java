package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.participant.Role;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.supplypoint.Family;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.Works;
import org.koiki.switching.application.ApplicationCustomer;
import org.koiki.switching.application.ApplicationHead;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Content.SwitchEnd;
import org.koiki.switching.application.Content.SwitchStart;
import org.koiki.switching.rule.Determinations.Form;
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

    @Autowired
    DeskTests(ApplicationContext hub) {
        points = new SuppliedPoints(hub);
    }

    @BeforeEach
    void setClock() {
        clock.set("2025-09-01T10:00:00+09:00");
    }

    @Test
    void theDeskConfirmsAMatchAndTheApplicantAsksToBeLetGo() {
        String point = points.supplied("N", DAY.toString());
        String number = start(point);
        applications.apply(new SwitchEnd(head(point), true, null), null, LOSING);

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
        String number = start(points.supplied("G", DAY.toString()));
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

    private String start(String point) {
        SwitchStart start = new SwitchStart(
                head(point),
                true,
                null,
                null,
                Form.LIGHT,
                ContractDeterminationMethod.AMPERE_BREAKER,
                null,
                null,
                new ApplicationCustomer(null, "山田太郎", null, null));
        return applications.apply(start, null, GAINING).application().number();
    }

    private static ApplicationHead head(String point) {
        return new ApplicationHead(point, Family.LV, DAY, Works.NONE, "1", null, null, true);
    }
}
