package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.participant.Role;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.supplypoint.Family;
import org.koiki.switching.SamplePoints;
import org.koiki.switching.Works;
import org.koiki.switching.application.ApplicationCustomer;
import org.koiki.switching.application.ApplicationHead;
import org.koiki.switching.application.ApplicationQuery;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Content.SwitchEnd;
import org.koiki.switching.application.Content.SwitchStart;
import org.koiki.switching.application.Desk;
import org.koiki.switching.bulk.SheetOfApplications;
import org.koiki.switching.relay.RelayContent;
import org.koiki.switching.relay.Relays;
import org.koiki.switching.rule.Determinations.Form;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BrowserTest
class SwitchingTests {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 18);
    private static final Caller GAINING = TestCallers.caller("9004", Role.RETAILER);
    private static final Caller TSO = TestCallers.caller("1003", Role.TSO);
    private static final Caller LOSING = TestCallers.caller("9001", Role.RETAILER);

    @Autowired
    Chromium chromium;

    @Autowired
    Relays relays;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationViews views;

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    private final SamplePoints points;

    @Autowired
    SwitchingTests(ApplicationContext hub) {
        points = new SamplePoints(hub);
    }

    @BeforeEach
    void setClock() {
        clock.set("2025-09-01T10:00:00+09:00");
    }

    @Test
    void theOldRetailerDecidesBesideItsOwnContractWithoutSeeingTheNewOne() {
        String number = relay(points.supplied("M", DAY.toString()));

        try (Visitor visitor = chromium.visitor("90013").login()) {
            visitor.open("/switching/relays");
            visitor.link(number).click();

            assertThat(visitor.main()).containsText("判断の後に表示されます");
            assertThat(visitor.page.locator("td.fault").first()).containsText("大阪府大阪市北区中之島9-8-7");
            visitor.button("NG：理由を付けて返す").click();
            assertThat(visitor.main()).containsText("SWI-1203");

            visitor.page.getByLabel("住所の相違").check();
            visitor.button("NG：理由を付けて返す").click();
            assertThat(visitor.main()).containsText("判断を登録しました");
            assertThat(visitor.main()).containsText("判断済み NG");
            assertThat(visitor.main()).containsText("9004");
        }
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
    void aFileOfAThousandRowsWithTwentyFaultsIsLookedAtAndConfirmed() {
        List<String> numbers = points.many(1_000, "0777", "90013", DAY.toString());
        SheetOfApplications sheet = new SheetOfApplications();
        for (int row = 0; row < numbers.size(); row++) {
            sheet.start(numbers.get(row), row % 50 == 7 ? "2025/9/2" : "2025/9/18");
        }
        byte[] csv = sheet.text().getBytes(Charset.forName("windows-31j"));

        try (Visitor visitor = chromium.visitor("90043").login()) {
            visitor.open("/switching/bulk");
            visitor.page.locator("#file").setInputFiles(new FilePayload("starts.csv", "text/csv", csv));
            visitor.button("検査する").click();
            assertThat(visitor.page.locator("main tbody tr")).hasCount(20);
            assertThat(visitor.page.locator("main tbody tr").first()).containsText("SWI-1101");

            visitor.button("980 件を申し込む").click();
            assertThat(visitor.page.locator("#stage"))
                    .containsText("終了", new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
            assertThat(visitor.page.locator("#progress")).containsText("980");
            visitor.open("/switching/applications?kind=SWITCH_START");
            assertThat(visitor.main()).containsText(numbers.getLast());
        }
    }

    @Test
    void aCustomerMovesOutAndTheNextOneMovesIn() {
        String point = points.supplied("Q", DAY.toString());
        try (Visitor visitor = chromium.visitor("90013").login()) {
            visitor.open("/switching/new?kind=MOVE_OUT&supplyPoint=" + point);
            assertThat(visitor.page.locator("#verdict")).containsText("当日から可能です");
            visitor.page.locator("[name=termsAccepted]").check();
            assertThat(visitor.page.locator("#verdict")).containsText("このまま申し込めます");
            visitor.button("内容を確認").click();
            visitor.button("申し込む").click();
            assertThat(visitor.main()).containsText("申し込みました");
        }
        takeEffect(point);

        try (Visitor visitor = chromium.visitor("90043").login()) {
            visitor.open("/switching/new");
            visitor.page.locator("#supplyPoint").fill(point);
            visitor.button("申し込めるものを見る").click();
            assertThat(visitor.main()).containsText("なし（未使用）");
            visitor.link("再点").click();
            visitor.page.locator("#date").fill("2025-09-01");
            visitor.page.locator("#customerName").fill("佐藤花子");
            visitor.page.locator("[name=termsAccepted]").check();
            visitor.button("内容を確認").click();
            visitor.button("申し込む").click();
            assertThat(visitor.main()).containsText("申し込みました");
            takeEffect(point);
            visitor.open("/switching/points/" + point);
            assertThat(visitor.main()).containsText("9004");
            assertThat(visitor.main()).not().containsText("廃止・撤去");
        }
    }

    /** The TSO accepts what is in process and completes it, as its day has come. */
    private void takeEffect(String point) {
        ApplicationQuery open = new ApplicationQuery(null, null, "WITH_TSO", point, null, null, null, 1);
        String number = views.desk(open, TSO).items().getFirst().number();
        desk.accept(number, null, TSO);
        desk.complete(number, null, TSO);
    }

    private String relay(String point) {
        RelayContent content = new RelayContent(
                point,
                Family.LV,
                DAY,
                false,
                "0123456789",
                "山田　太郎",
                "やまだ たろう",
                "大阪府大阪市北区中之島9-8-7",
                null,
                "窓口",
                "03-0000-0000");
        return relays.register(content, null, GAINING).relay().number();
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
                new ApplicationCustomer(null, "山田太郎", null, null));
        return applications.apply(start, null, GAINING).application().number();
    }

    private static ApplicationHead head(String point) {
        return new ApplicationHead(point, Family.LV, DAY, Works.NONE, "1", null, null, true);
    }
}
