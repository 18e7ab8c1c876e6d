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
import org.koiki.calendar.store.DueRun;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Family;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.application.ApplicationQuery;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Desk;
import org.koiki.switching.bulk.SheetOfApplications;
import org.koiki.switching.relay.RelayContent;
import org.koiki.switching.relay.Relays;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BrowserTest
class SwitchingTests {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 18);
    private static final Caller GAINING = TestCallers.caller("9004", Role.RETAILER);
    private static final Caller TSO = TestCallers.caller("1003", Role.TSO);

    @Autowired
    Chromium chromium;

    @Autowired
    Relays relays;

    @Autowired
    ApplicationViews views;

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    DueRun due;

    private final SuppliedPoints points;

    @Autowired
    SwitchingTests(ApplicationContext hub) {
        points = new SuppliedPoints(hub);
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

    @Test
    void aSwitchWithRelayGoesFromTheSearchToTheFirstDayOfSupplyAfterANgWasRepaired() {
        String point = points.supplied("S", DAY.toString());
        try (Visitor gaining = chromium.visitor("90043").login();
                Visitor losing = chromium.visitor("90013").login()) {
            gaining.open("/supply-points");
            gaining.page.locator("#number").fill(point);
            gaining.button("検索").click();
            assertThat(gaining.main()).containsText("自社が供給していない地点です");
            gaining.link("廃止取次の登録").click();
            fillIn(gaining, "9876543210");
            gaining.button("内容を確認").click();
            gaining.button("登録する").click();
            assertThat(gaining.main()).containsText("廃止取次を登録しました");

            decide(losing, relayOf(gaining), "NG：理由を付けて返す");
            gaining.page.reload();
            gaining.link("直して登録し直す").click();
            assertThat(gaining.page.locator("#customerName")).hasValue("山田太郎");
            fillIn(gaining, "0123456789");
            gaining.button("内容を確認").click();
            gaining.button("登録する").click();
            assertThat(gaining.main()).containsText("廃止取次を登録しました");

            decide(losing, relayOf(gaining), "OK：廃止を認める");
            losing.link("廃止を申し込む").click();
            file(losing);
            gaining.page.reload();
            gaining.link("開始を申し込む").click();
            gaining.page.locator("#customerName").fill("山田太郎");
            file(gaining);
            assertThat(gaining.main()).containsText("送配電処理中");
        }
        matchOnScreen(point);
        clock.set(DAY + "T10:00:00+09:00");
        due.run();
        try (Visitor gaining = chromium.visitor("90043").login()) {
            gaining.open("/supply-points/" + point + "?purpose=INQUIRY");
            assertThat(gaining.page.locator(".timeline .now")).containsText("90043");
        }
    }

    @Test
    void aHighVoltageStartAsksForItsPowerOnceItsWorksWantIt() {
        String point = points.suppliedInHighVoltage("Й", "2025-10-01");
        try (Visitor visitor = chromium.visitor("90043").login()) {
            visitor.open("/switching/new?kind=SWITCH_START&supplyPoint=" + point);
            assertThat(visitor.page.locator("#power")).isHidden();
            visitor.page.locator("#date").fill("2025-10-01");
            visitor.page.locator("#customerName").fill("山田太郎");
            visitor.page.selectOption("#works", "CAPACITY_UP");
            assertThat(visitor.page.locator("#verdict")).containsText("SWI-1001");
            visitor.page.locator("#power").fill("300");
            visitor.page.locator("[name=termsAccepted]").check();
            assertThat(visitor.page.locator("#verdict")).containsText("このまま申し込めます");
            visitor.button("内容を確認").click();
            assertThat(visitor.page.locator("#preview")).containsText("300");
            visitor.button("申し込む").click();
            assertThat(visitor.main()).containsText("申し込みました");
        }
    }

    private static void fillIn(Visitor gaining, String contract) {
        gaining.page.locator("#contractNumber").fill(contract);
        gaining.page.locator("#customerName").fill("山田太郎");
        gaining.page.locator("#address").fill("東京都千代田区丸の内1-2-3");
    }

    private static String relayOf(Visitor visitor) {
        return visitor.page.locator("h1 code").innerText();
    }

    private static void decide(Visitor losing, String number, String answer) {
        losing.open("/switching/relays/" + number);
        if (answer.startsWith("NG")) {
            losing.page.getByLabel("契約番号の相違").check();
        }
        losing.button(answer).click();
        assertThat(losing.main()).containsText("判断を登録しました");
    }

    private static void file(Visitor visitor) {
        visitor.page.locator("[name=termsAccepted]").check();
        visitor.button("内容を確認").click();
        visitor.button("申し込む").click();
        assertThat(visitor.main()).containsText("申し込みました");
    }

    private void matchOnScreen(String point) {
        ApplicationQuery open = new ApplicationQuery(null, null, "WITH_TSO", point, null, null, null, 1);
        String number = views.desk(open, TSO).items().getFirst().number();
        try (Visitor tso = chromium.visitor("10033").login()) {
            tso.open("/switching/desk");
            tso.link(number).click();
            tso.button("マッチングを確定").click();
            assertThat(tso.main()).containsText("マッチング完了");
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
}
