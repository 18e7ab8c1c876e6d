package org.koiki.switching.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Family;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.Works;
import org.koiki.switching.application.ApplicationHead;
import org.koiki.switching.application.ApplicationLine;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Content.AmpereChange;
import org.koiki.switching.application.DeskAction;
import org.koiki.switching.application.DeskRules;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.Screens;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
@DisplayName("A person at the desk of a TSO works applications off on screen")
class DeskScreenTests {
    private static final String[] OWN = {"SWITCHING_VIEW", "SWITCHING_FILE", "SWITCHING_PERSONAL_DATA"};
    private static final String[] DECIDES = {"SWITCHING_VIEW", "SWITCHING_DECIDE", "SWITCHING_PERSONAL_DATA"};
    private static final Caller RETAILER = TestCallers.caller("9001", Role.RETAILER);
    private static final RequestPostProcessor OF_RETAILER = TestCallers.of("9001", Role.RETAILER, OWN);
    private static final RequestPostProcessor OF_TSO = TestCallers.of("1003", Role.TSO, DECIDES);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

    private final Screens screens;
    private final SuppliedPoints supplied;
    private final SupplyPoints points;
    private final Applications applications;
    private final ApplicationViews views;
    private final DeskRules rules;
    private final TestClock clock;

    @Autowired
    DeskScreenTests(MockMvcTester http, ApplicationContext hub, TestClock clock) {
        screens = new Screens(http);
        supplied = new SuppliedPoints(hub);
        points = hub.getBean(SupplyPoints.class);
        applications = hub.getBean(Applications.class);
        views = hub.getBean(ApplicationViews.class);
        rules = hub.getBean(DeskRules.class);
        this.clock = clock;
    }

    @BeforeEach
    void setClock() {
        clock.set("2026-02-02T10:00:00+09:00");
    }

    @Test
    void worksArePlannedThenDoneAndThenTheChangeIsCompleted() {
        String point = supplied.supplied("գ", DAY.toString());
        String number = filed(point, Works.METER);

        MvcTestResult list = screens.get(OF_TSO, "/switching/desk?supplyPoint=" + point);
        MvcTestResult accepted = work(number, "accept", Map.of());
        MvcTestResult planned = work(number, "works", Map.of("on", DAY.toString(), "isDone", "false"));
        MvcTestResult page = show(OF_TSO, number);
        clock.set(DAY + "T10:00:00+09:00");
        MvcTestResult done = work(number, "works", Map.of("on", DAY.toString(), "isDone", "true"));
        MvcTestResult completed = work(number, "complete", Map.of());

        assertThat(list).bodyText().contains(number, "アンペア変更", "送配電処理中");
        assertThat(List.of(accepted, planned, done, completed))
                .allSatisfy(answer -> assertThat(answer)
                        .hasRedirectedUrl("/switching/applications/" + number + "?done=switching.worked"));
        assertThat(page).bodyText().contains("工事予定日", "2026-02-20", "完了を登録").doesNotContain("処理完了</button>");
        assertThat(show(OF_RETAILER, number)).bodyText().contains("工事完了日", "処理完了");
        ApplicationLine line = line(number);
        assertThat(List.of(line.stage(), String.valueOf(line.worksDoneOn()), String.valueOf(line.effectiveOn())))
                .containsExactly("COMPLETED", "2026-02-20", "2026-02-20");
        assertThat(points.find(SupplyPointNumber.of(point))
                        .orElseThrow()
                        .point()
                        .wheeling()
                        .current())
                .isEqualTo(40);
        assertThat(screens.get(OF_TSO, "/switching/desk?supplyPoint=" + point))
                .bodyText()
                .doesNotContain(number);
    }

    @Test
    void theAgeOfWhatWaitsStandsOnTheListAndStandsOutFromThreeDaysOn() {
        String point = supplied.supplied("ღ", DAY.toString());
        filed(point, Works.NONE);
        String list = "/switching/desk?supplyPoint=" + point;

        clock.set("2026-02-05T09:59:00+09:00");
        MvcTestResult young = screens.get(OF_TSO, list);
        clock.set("2026-02-05T10:00:00+09:00");
        MvcTestResult old = screens.get(OF_TSO, list);

        assertThat(young).bodyText().contains("<td class=\"number\">2</td>");
        assertThat(old).bodyText().contains("<td class=\"number fault\">3</td>");
    }

    @Test
    void aRefusalIsToldWithItsReasonAndWord() {
        String point = supplied.supplied("դ", DAY.toString());
        String number = filed(point, Works.NONE);

        work(number, "refuse", Map.of("reason", "MASTER_DATA", "note", "計器番号の相違"));

        assertThat(line(number).stage()).isEqualTo("REFUSED");
        assertThat(show(OF_RETAILER, number)).bodyText().contains("不成立・却下", "設備情報との不一致", "計器番号の相違");
        assertThat(screens.get(OF_TSO, "/switching/desk/over?supplyPoint=" + point))
                .bodyText()
                .contains(number);
    }

    @Test
    void whoAsksIsKeptOnOrLetGoAndAnOutdatedAnswerIsNone() {
        String number = filed(supplied.supplied("ե", DAY.toString()), Works.NONE);
        work(number, "accept", Map.of());

        ask(number, "需要者の申出");
        MvcTestResult asked = show(OF_TSO, number);
        int seen = line(number).version();
        work(number, "cancel-answer", Map.of("granted", "false"));
        MvcTestResult outdated =
                screens.post(OF_TSO, desk(number, "cancel-answer"), Map.of("granted", "true", "version", "" + seen));
        String kept = line(number).stage();
        ask(number, "再度の申出");
        work(number, "cancel-answer", Map.of("granted", "true"));

        assertThat(asked).bodyText().contains("取消依頼中", "需要者の申出", "取消しを認める");
        assertThat(outdated).hasStatus(412);
        assertThat(kept).isEqualTo("ACCEPTED");
        assertThat(line(number).stage()).isEqualTo("CANCELLED");
        assertThat(show(OF_RETAILER, number)).bodyText().contains("<span class=\"mark\">取消</span>");
    }

    @Test
    void rulesAreThoseThatAreTickedAndHoldForTheOwnDeskOnly() {
        RequestPostProcessor other = TestCallers.of("1009", Role.TSO, DECIDES);
        Map<DeskAction, Boolean> before = rules.of("1009");
        Map<DeskAction, Boolean> elsewhere = rules.of("1003");

        MvcTestResult saved = screens.post(other, "/switching/desk/rules", Map.of("automatic", "MATCH"));
        Map<DeskAction, Boolean> set = rules.of("1009");
        MvcTestResult page = screens.get(other, "/switching/desk");
        rules.set(before, TestCallers.caller("1009", Role.TSO));

        assertThat(saved).hasRedirectedUrl("/switching/desk?done=switching.rules");
        assertThat(set)
                .containsOnly(
                        Map.entry(DeskAction.MATCH, true),
                        Map.entry(DeskAction.ACCEPT, false),
                        Map.entry(DeskAction.COMPLETE, false),
                        Map.entry(DeskAction.ROLLBACK, false));
        assertThat(page)
                .bodyText()
                .contains("value=\"MATCH\" checked=\"checked\"")
                .doesNotContain("value=\"COMPLETE\" checked=\"checked\"");
        assertThat(rules.of("1003")).isEqualTo(elsewhere);
    }

    private String filed(String point, Works works) {
        ApplicationHead head = new ApplicationHead(point, Family.LV, DAY, works, "1", null, null, null, null, true);
        return applications
                .apply(new AmpereChange(head, 40, null), null, RETAILER)
                .application()
                .number();
    }

    private ApplicationLine line(String number) {
        return views.progress(number, RETAILER).orElseThrow();
    }

    /** Does something with the version that stands. */
    private MvcTestResult work(String number, String what, Map<String, String> given) {
        Map<String, String> all = new HashMap<>(given);
        all.put("version", "" + line(number).version());
        return screens.post(OF_TSO, desk(number, what), all);
    }

    private void ask(String number, String reason) {
        screens.post(
                OF_RETAILER,
                "/switching/applications/" + number + "/cancel-request",
                Map.of("reason", reason, "version", "" + line(number).version()));
    }

    private static String desk(String number, String what) {
        return "/switching/desk/" + number + "/" + what;
    }

    private MvcTestResult show(RequestPostProcessor caller, String number) {
        return screens.get(caller, "/switching/applications/" + number);
    }
}
