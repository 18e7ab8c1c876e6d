package org.koiki.switching.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Family;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.Switches;
import org.koiki.switching.Works;
import org.koiki.switching.application.ApplicationHead;
import org.koiki.switching.application.ApplicationLine;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Content;
import org.koiki.switching.application.Content.AmpereChange;
import org.koiki.switching.application.Desk;
import org.koiki.switching.relay.RelayContent;
import org.koiki.switching.relay.RelayViews;
import org.koiki.switching.relay.Relays;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KoikiTest
@DisplayName("The calendar of a company shows what lies ahead of it, each on its day")
class AgendaScreenTests {
    private static final Caller OLD = TestCallers.caller("9134", Role.RETAILER);
    private static final Caller NEW = TestCallers.caller("9150", Role.RETAILER);
    private static final Caller TSO = TestCallers.caller("1003", Role.TSO);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 26);

    private final MockMvcTester http;
    private final SuppliedPoints points;
    private final Relays relays;
    private final RelayViews relayViews;
    private final Applications applications;
    private final ApplicationViews views;
    private final Desk desk;
    private final TestClock clock;

    @Autowired
    AgendaScreenTests(MockMvcTester http, ApplicationContext hub, TestClock clock) {
        this.http = http;
        points = new SuppliedPoints(hub);
        relays = hub.getBean(Relays.class);
        relayViews = hub.getBean(RelayViews.class);
        applications = hub.getBean(Applications.class);
        views = hub.getBean(ApplicationViews.class);
        desk = hub.getBean(Desk.class);
        this.clock = clock;
    }

    @BeforeEach
    void setClock() {
        clock.set("2026-02-02T10:00:00+09:00");
    }

    @Test
    void deadlinesForRelaysAreOfTheOldRetailerAlone() {
        String relay = relays.register(relay(supplied("զ")), null, NEW).relay().number();
        LocalDate by = relayViews.result(relay, OLD).orElseThrow().decideBy();

        assertThat(by).isBetween("2026-02-03", "2026-02-28");
        assertThat(cell(OLD, by)).contains("取次の判断期限</span> <b>1</b>");
        assertThat(cell(OLD, by.minusDays(1))).doesNotContain("取次の判断期限");
        assertThat(month(NEW)).doesNotContain("取次の判断期限");
        relays.cancel(relay, null, NEW);
        assertThat(cell(OLD, by)).doesNotContain("取次の判断期限");
    }

    @Test
    void aHalfThatWaitsStandsOnTheLastDayForItsMatchAndOnItsDay() {
        ApplicationLine half = filed(Switches.ending(supplied("է"), DAY, null));
        LocalDate by = Objects.requireNonNull(half.matchBy());

        assertThat(by).isBefore(DAY);
        assertThat(cell(OLD, by)).contains("マッチング期限</span> <b>1</b>");
        assertThat(cell(OLD, DAY)).contains("スイッチング廃止申請</span> <b>1</b>", "kind=SWITCH_END&amp;from=2026-02-26");
        assertThat(month(NEW)).doesNotContain("マッチング期限", "スイッチング廃止申請");
        applications.cancel(half.number(), null, OLD);
        assertThat(month(OLD)).doesNotContain("マッチング期限", "スイッチング廃止申請");
    }

    @Test
    void anApplicationWithWorksStandsOnTheirDayForItsApplicantAndItsTso() {
        LocalDate planned = LocalDate.of(2026, 2, 19);
        ApplicationHead head =
                new ApplicationHead(supplied("ը"), Family.LV, DAY, Works.METER, "1", null, null, null, null, true);
        ApplicationLine change = filed(new AmpereChange(head, 40, null));
        desk.accept(change.number(), null, TSO);
        String wished = cell(OLD, DAY);

        desk.planWorks(change.number(), planned, null, TSO);

        assertThat(wished).contains("アンペア変更</span> <b>1</b>");
        assertThat(cell(OLD, DAY)).doesNotContain("アンペア変更");
        assertThat(cell(OLD, planned)).contains("アンペア変更</span> <b>1</b>", "/switching/applications?kind=AMPERE_CHANGE");
        assertThat(cell(TSO, planned)).contains("アンペア変更", "/switching/desk?kind=AMPERE_CHANGE");
    }

    private ApplicationLine filed(Content content) {
        String number = applications.apply(content, null, OLD).application().number();
        return views.progress(number, OLD).orElseThrow();
    }

    /** A point that the old retailer supplies. */
    private String supplied(String letter) {
        String point = points.supplied(letter, DAY.toString());
        points.endedAndFollowed(letter, "2020-04-01", "9134");
        return point;
    }

    private static RelayContent relay(String point) {
        return new RelayContent(
                point, Family.LV, DAY, true, "0123456789", "山田太郎", "ヤマダタロウ", "東京都千代田区丸の内1-2-3", null, null, null);
    }

    /** What a company's sheet of the month shows on a day. */
    private String cell(Caller caller, LocalDate day) {
        String date = "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
        Matcher found = Pattern.compile(">" + date + "\\(.\\)</b>(.*?)</td>", Pattern.DOTALL)
                .matcher(month(caller));
        assertThat(found.find()).as(date).isTrue();
        return found.group(1);
    }

    private String month(Caller caller) {
        Role role = caller.company().is(Role.TSO) ? Role.TSO : Role.RETAILER;
        MvcTestResult page = http.get()
                .uri("/switching/calendar?month=2026-02")
                .locale(Locale.JAPANESE)
                .with(TestCallers.of(caller.company().code(), role, "SWITCHING_VIEW"))
                .exchange();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
