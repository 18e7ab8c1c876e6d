package org.koiki.switching.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Family;
import org.koiki.switching.Purpose;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.Works;
import org.koiki.switching.application.ApplicationCustomer;
import org.koiki.switching.application.ApplicationHead;
import org.koiki.switching.application.ApplicationView;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Content.CustomerDataChange;
import org.koiki.switching.application.Content.SwitchStart;
import org.koiki.switching.application.Visit;
import org.koiki.switching.relay.RelayContent;
import org.koiki.switching.relay.RelayView;
import org.koiki.switching.relay.RelayViews;
import org.koiki.switching.relay.Relays;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KoikiTest
class FormScreensTests {
    private static final String[] RIGHTS = {"SWITCHING_VIEW", "SWITCHING_FILE", "SWITCHING_PERSONAL_DATA"};
    private static final Caller GAINING = TestCallers.caller("9004", Role.RETAILER, RIGHTS);
    private static final Caller LOSING = TestCallers.caller("9001", Role.RETAILER, RIGHTS);
    private static final String DAY = "2025-11-18";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Relays relays;

    @Autowired
    RelayViews relayViews;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationViews views;

    @Autowired
    ApplicationForms forms;

    private final SuppliedPoints points;

    @Autowired
    FormScreensTests(ApplicationContext hub) {
        points = new SuppliedPoints(hub);
    }

    @BeforeEach
    void setClock() {
        clock.set("2025-11-04T10:00:00+09:00");
    }

    @Test
    void everyFaultOfARelayIsToldAtItsFieldInBothLanguages() {
        Map<String, String> given = relay(points.supplied("Φ", DAY));
        given.put("wishedOn", "2025-11-05");
        given.put("customerName", "");

        MvcTestResult page = post("9004", "/switching/relays/new/preview", given);
        MvcTestResult english = post("9004", "/switching/relays/new/preview?lang=en", given);

        assertThat(page)
                .bodyText()
                .contains("id=\"customerName-wrong\"", "契約名義 がありません", "id=\"wishedOn-wrong\"", "2025-11-18")
                .doesNotContain("登録する内容");
        assertThat(english)
                .bodyText()
                .contains("Name on the contract is missing", "Wished date 2025-11-05 is too early");
    }

    @Test
    void aRelayIsShownWholeThenRegisteredOnceHoweverOftenItIsSent() {
        Map<String, String> given = relay(points.supplied("Χ", DAY));
        given.put("key", "screen-relay-1");

        MvcTestResult preview = post("9004", "/switching/relays/new/preview", given);
        MvcTestResult first = post("9004", "/switching/relays/new", given);
        MvcTestResult again = post("9004", "/switching/relays/new", given);
        MvcTestResult other = post("9004", "/switching/relays/new", with(given, "key", "screen-relay-2"));

        assertThat(preview).bodyText().contains("登録する内容", "東京都千代田区丸の内1-2-3").doesNotContain("一部相違");
        assertThat(first.getResponse().getRedirectedUrl()).contains("done=relay.registered");
        assertThat(again.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(other).bodyText().contains("SWI-2010");
    }

    @Test
    void aRelayIsCorrectedOverTheVersionThatWasRead() {
        String point = points.supplied("Ψ", DAY);
        String number = register(point);
        String form = "/switching/relays/" + number + "/correction";
        Map<String, String> mine = with(relay(point), "version", "1");

        MvcTestResult shown = get("9004", form);
        MvcTestResult foreign = get("9001", form);
        MvcTestResult first = post("9004", form, with(mine, "customerKana", "ヤマダタロウ"));
        MvcTestResult late = post("9004", form, with(mine, "building", "見本ハイツ101"));
        MvcTestResult anew = post("9004", form, with(with(mine, "building", "見本ハイツ101"), "version", "2"));

        assertThat(shown).bodyText().contains("山田太郎", "name=\"version\" value=\"1\"");
        assertThat(foreign).hasStatus(404);
        assertThat(first.getResponse().getRedirectedUrl()).contains("done=relay.corrected");
        assertThat(late)
                .bodyText()
                .contains("SWI-VERSION-CHANGED", "ヤマダタロウ", "見本ハイツ101", "name=\"version\" value=\"2\"");
        assertThat(anew.getResponse().getRedirectedUrl()).contains("done=relay.corrected");
        RelayView now = relayViews.find(number, Purpose.APPLICATION, GAINING).orElseThrow();
        assertThat(now.content().building()).isEqualTo("見本ハイツ101");
        assertThat(now.relay().version()).isEqualTo(3);
    }

    @Test
    void anApplicationIsCorrectedWithWhatTheFormDoesNotAskForKept() {
        String point = points.supplied("Ω", DAY);
        ApplicationHead head = new ApplicationHead(
                point, Family.LV, LocalDate.parse(DAY), Works.NONE, "1", null, "窓口", null, null, true);
        CustomerDataChange content = new CustomerDataChange(
                head, new ApplicationCustomer("C-9", "山田花子", null, "03-1111-2222"), null, null, null);
        String number = applications.apply(content, null, LOSING).application().number();
        String form = "/switching/applications/" + number + "/correction";

        MvcTestResult shown = get("9001", form);
        Map<String, String> given = fields(shown);
        MvcTestResult preview = post("9001", form + "/preview", with(given, "customerName", "山田桃子"));
        MvcTestResult done = post("9001", form, with(given, "customerName", "山田桃子"));
        MvcTestResult late = post("9001", form, with(with(given, "customerName", "山田梅子"), "customerKana", "ヤマダウメコ"));

        assertThat(get("9004", form)).hasStatus(404);
        assertThat(preview).bodyText().contains("この内容に訂正する", "山田桃子").doesNotContain("SWI-2009");
        assertThat(done.getResponse().getRedirectedUrl()).contains("done=switching.corrected");
        assertThat(late).bodyText().contains("SWI-VERSION-CHANGED", "山田桃子", "山田梅子", "<td>ヤマダウメコ</td>");
        ApplicationView now = views.find(number, Purpose.APPLICATION, LOSING).orElseThrow();
        assertThat(now.content())
                .isEqualTo(new CustomerDataChange(
                        head, new ApplicationCustomer("C-9", "山田桃子", null, "03-1111-2222"), null, null, null));
    }

    @Test
    void aPointIsShownOnRecordWithWhatItIsForAndNotWhereTheCallerMayNotSeeIt() {
        String point = points.supplied("Ϙ", DAY);
        Map<String, String> given = Map.of("supplyPoint", point, "kind", "SWITCH_START", "date", DAY);

        MvcTestResult shown = get("9004", "/switching/new?kind=SWITCH_START&supplyPoint=" + point);
        MvcTestResult relay = get("9004", "/switching/relays/new?supplyPoint=" + point);
        MvcTestResult checked = post("9004", "/switching/new/check", given);
        MvcTestResult move = get("9001", "/switching/new?kind=MOVE_OUT&supplyPoint=" + point);
        MvcTestResult elsewhere = get("9901", "/switching/new?supplyPoint=" + point);

        assertThat(shown).bodyText().contains("次回の定例検針日", "2025-11-18");
        assertThat(relay).bodyText().contains("次回の定例検針日");
        assertThat(checked).bodyText().contains("id=\"verdict\"").doesNotContain("次回の定例検針日");
        assertThat(move).bodyText().contains("自社");
        assertThat(elsewhere).bodyText().contains("この番号の供給地点はありません").doesNotContain("次回の定例検針日");
        assertThat(looks(point))
                .containsExactly(
                        "9004 point.facilities DONE SWITCH",
                        "9004 point.facilities DONE SWITCH",
                        "9001 point.look DONE MOVE",
                        "9901 point.look REFUSED SWITCH");
    }

    @Test
    void aFormThatAsksAgainAndAgainLooksOnceInAWhile() {
        String point = points.supplied("Ϛ", DAY);
        Map<String, String> given = Map.of("supplyPoint", point, "kind", "SWITCH_START", "date", DAY);

        post("9004", "/switching/new/check", given);
        post("9004", "/switching/new/check", with(given, "date", "2025-11-19"));
        post("9004", "/switching/new/preview", given);
        post("9004", "/switching/relays/new/check", relay(point));
        clock.set("2025-11-04T10:16:00+09:00");
        post("9004", "/switching/new/check", given);

        assertThat(looks(point))
                .containsExactly("9004 point.facilities DONE SWITCH", "9004 point.facilities DONE SWITCH");
    }

    @Test
    void aPointIsLookedAtForAChangeOfItsContractWhenThatIsFiled() {
        String point = points.supplied("Ϡ", DAY);

        post("9001", "/switching/new/check", Map.of("supplyPoint", point, "kind", "AMPERE_CHANGE", "date", DAY));

        assertThat(looks(point)).containsExactly("9001 point.look DONE CHANGE");
    }

    @Test
    void whatTheChosenWorksHideIsNotRead() {
        ApplicationHead head = new ApplicationHead(
                "0300000000000000000001",
                Family.HV,
                LocalDate.parse(DAY),
                Works.NONE,
                "1",
                null,
                "窓口",
                null,
                null,
                true);
        SwitchStart start = new SwitchStart(
                head,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                new ApplicationCustomer("C-9", "山田花子", null, null),
                null,
                null,
                null,
                null);

        assertThat(forms.read(with(forms.write(start), "power", "500"))).isEqualTo(start);
    }

    @Test
    void whatFewNeedIsFoldedAwayUntilItIsSaidAndGoneWhenItsBoxIsNotTicked() {
        String point = points.supplied("თ", DAY);
        String form = "/switching/new?kind=SWITCH_START&supplyPoint=" + point;
        Map<String, String> given = fields(get("9004", form));
        given.putAll(Map.of("appointed", "true", "customerName", "山田太郎", "termsAccepted", "true"));
        given.putAll(Map.of("family", "LV", "date", DAY, "works", "NONE", "form", "LIGHT", "method", "AMPERE_BREAKER"));
        given.put("applicantKind", "1");
        given.putAll(Map.of("menu", "TEMPORARY", "worksTime", "9:05", "witnessName", "管理人"));

        MvcTestResult blank = get("9004", form);
        MvcTestResult unmet = post("9004", "/switching/new/preview", given);
        MvcTestResult met = post("9004", "/switching/new/preview", with(given, "witness", "true"));

        assertThat(blank)
                .bodyText()
                .contains("現小売", "託送契約の細目", "工事・立会い")
                .doesNotContain("部分供給", "発電設備", "open=\"open\"");
        assertThat(unmet)
                .bodyText()
                .contains("<dd>臨時</dd>", "<dd>09:05</dd>", "open=\"open\"", "申し込む")
                .doesNotContain("<dd>管理人</dd>");
        assertThat(met).bodyText().contains("<dd>管理人</dd>", "<dt>立会い</dt><dd>はい</dd>");
    }

    @Test
    void whoCannotBeThereIsToldAndACorrectionKeepsIt() {
        String point = points.supplied("ს", DAY);
        Map<String, String> given =
                new HashMap<>(Map.of("supplyPoint", point, "kind", "AMPERE_CHANGE", "family", "LV"));
        given.putAll(Map.of("date", DAY, "ampere", "40", "applicantKind", "1", "termsAccepted", "true"));
        given.putAll(Map.of("witness", "false", "callBefore", "true", "key", "visit-2"));

        String number = Objects.requireNonNull(
                        post("9001", "/switching/new", given).getResponse().getRedirectedUrl())
                .replaceAll(".*/|\\?.*", "");
        String form = "/switching/applications/" + number + "/correction";
        Map<String, String> standing = fields(get("9001", form));
        post("9001", form, with(standing, "contact", "窓口"));

        assertThat(standing).containsEntry("witness", "false").containsEntry("callBefore", "true");
        ApplicationView now = views.find(number, Purpose.APPLICATION, LOSING).orElseThrow();
        assertThat(now.content().head().contact()).isEqualTo("窓口");
        assertThat(now.content().visit()).isEqualTo(new Visit(null, false, null, null, null, true));
    }

    @Test
    void whatAFormSaysOfPowersGeneratorsAndFormerRetailersIsRead() {
        String fit = points.suppliedFeedIn("ტ", DAY);
        String hv = points.suppliedInHighVoltage("უ", DAY);
        Map<String, String> change =
                new HashMap<>(Map.of("supplyPoint", fit, "kind", "CUSTOMER_DATA_CHANGE", "family", "FIT"));
        change.putAll(Map.of("date", DAY, "applicantKind", "1", "termsAccepted", "true", "customerName", "山田花子"));
        change.putAll(
                Map.of("address", "見本市1-2-4", "energySource", "WIND", "output", "9.9", "purchaseUntil", "2036-03-31"));
        Map<String, String> start = new HashMap<>(Map.of("supplyPoint", hv, "kind", "SWITCH_START", "family", "HV"));
        start.putAll(Map.of("date", DAY, "applicantKind", "1", "termsAccepted", "true", "customerName", "山田花子"));
        start.putAll(Map.of(
                "mainPower",
                "300",
                "ownGenerationPower",
                "50",
                "formerRetailer",
                "90013",
                "calculationPeriod",
                "MONTH"));

        assertThat(post("9001", "/switching/new/preview", change))
                .bodyText()
                .contains("<dd>見本市1-2-4</dd>", "<dd>風力</dd>", "<dd>9.9</dd>", "<dd>2036-03-31</dd>");
        assertThat(post("9004", "/switching/new/preview", start))
                .bodyText()
                .contains("<dd>300</dd>", "<dd>50</dd>", "<dd>90013</dd>", "<dd>暦月</dd>");
    }

    @Test
    void faultsCallFieldsAsTheFormDoesAndLeadToThem() {
        String point = points.supplied("ნ", DAY);
        Map<String, String> given =
                new HashMap<>(Map.of("supplyPoint", point, "kind", "AMPERE_CHANGE", "family", "LV"));
        given.putAll(Map.of("date", "2025-11-03", "ampere", "40", "applicantKind", "1", "termsAccepted", "true"));
        given.putAll(Map.of("witness", "true", "witnessName", "管".repeat(81)));

        MvcTestResult field = post("9001", "/switching/new/preview", given);
        MvcTestResult english = post("9001", "/switching/new/preview?lang=en", with(given, "witness", ""));

        assertThat(field).bodyText().contains("<a href=\"#witnessName\">立会者 の値「管", "≤ 80");
        assertThat(english).bodyText().contains("<a href=\"#date\">Date 2025-11-03 is too early");
    }

    @Test
    void aFormTellsNoMoreOfAPointOutOfReachThanOfOneThatIsNotThereAndBothTriesAreOnRecord() {
        String point = points.supplied("Ϝ", DAY);
        String nowhere = "0399999999999999999999";

        for (String number : List.of(point, nowhere)) {
            MvcTestResult application = post(
                    "9901", "/switching/new/check", Map.of("supplyPoint", number, "kind", "SWITCH_START", "date", DAY));
            MvcTestResult relay = post("9901", "/switching/relays/new/preview", relay(number));

            assertThat(application).bodyText().contains("この番号の供給地点はありません").doesNotContain("id=\"verdict\"");
            assertThat(relay).bodyText().contains("SWI-1004").doesNotContain("SWI-1006", "最も早い日");
            assertThat(looks(number)).containsExactly("9901 point.look REFUSED SWITCH");
        }
    }

    private List<String> looks(String point) {
        return jdbc.sql("""
                select company || ' ' || action || ' ' || outcome || ' ' || detail from audit.entry
                where subject = ? and action in ('point.look', 'point.facilities') order by id
                """)
                .param(point)
                .query((row, count) -> row.getString(1))
                .list();
    }

    private String register(String point) {
        RelayContent content = RelayFields.content(relay(point), point, Family.LV, LocalDate.parse(DAY));
        return relays.register(content, null, GAINING).relay().number();
    }

    private static Map<String, String> relay(String point) {
        Map<String, String> given = new HashMap<>();
        given.put("supplyPoint", point);
        given.put("wishedOn", DAY);
        given.put("appointed", "false");
        given.put("contractNumber", "0123456789");
        given.put("customerName", "山田太郎");
        given.put("address", "東京都千代田区丸の内1-2-3");
        return given;
    }

    private static Map<String, String> with(Map<String, String> given, String name, String value) {
        Map<String, String> all = new HashMap<>(given);
        all.put(name, value);
        return all;
    }

    /** What the form of a page would send. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> fields(MvcTestResult page) {
        return (Map<String, String>) Objects.requireNonNull(
                Objects.requireNonNull(page.getMvcResult().getModelAndView())
                        .getModel()
                        .get("given"));
    }

    private MvcTestResult get(String company, String path) {
        return http.get()
                .uri(path)
                .with(TestCallers.of(company, Role.RETAILER, RIGHTS))
                .exchange();
    }

    private MvcTestResult post(String company, String path, Map<String, String> given) {
        var request = http.post()
                .uri(path)
                .with(TestCallers.of(company, Role.RETAILER, RIGHTS))
                .with(csrf());
        given.forEach(request::param);
        return request.exchange();
    }
}
