package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SupplyPointTests {
    private static final String POINTS = """
            number,family,voltage,address,building,method,generation,state,current,power,next_reading,reading_day
            0600000000000000005001,LV,LOW,大阪府大阪市北区画面町1丁目2番3号,見本ハイツ 101,AMPERE_BREAKER,0,IN_USE,40,,2016-06-12,12
            0610000000000000005002,HV,HIGH_SMALL,大阪府大阪市北区画面町1丁目2番4号,見本工場,MEASURED_DEMAND,0,IN_USE,,320,2016-07-01,1
            0600000000000000005003,FIT,LOW,大阪府大阪市北区画面町1丁目3番,,NOT_MANAGED,1,IN_USE,,5,2016-06-12,12
            0600000000000000005004,LV,HIGH_SMALL,大阪府大阪市北区画面町1丁目3番,,NOT_MANAGED,x,IN_USE,,,,
            """;
    private static final String CONTRACTS = """
            point,retailer,group,contract_number,customer,kana,from,until
            0600000000000000005001,99026,LZ026,K-77,見本 太郎,ミホン タロウ,2014-04-01,2016-05-01
            0600000000000000005001,99016,LZ016,C-1,見本 太郎,ミホン タロウ,2016-05-01,
            0600000000000000005099,99016,LZ016,C-2,見本 花子,,2016-05-01,
            """;

    private static final String ENTERED = "0600000000000000005101";

    @Autowired
    Chromium chromium;

    @Autowired
    TestClock clock;

    @Test
    void theTsoLoadsAFileAndARetailerFindsThePoint() {
        try (Visitor tso = chromium.visitor("10066").login()) {
            load(tso, POINTS);
            assertThat(tso.main()).containsText("POINT-VOLTAGE");
            assertThat(tso.main().locator(".facts")).containsText("追加3");
            load(tso, CONTRACTS);
            tso.open("/supply-points/tasks");
            assertThat(tso.main()).containsText("0600000000000000005099");
            shot(tso, "tasks");
        }
        try (Visitor retailer = chromium.visitor("99016").login().open("/supply-points")) {
            retailer.page.locator("#address").fill("画面町1-2");
            retailer.button("検索").click();
            assertThat(retailer.page.locator("#results tbody tr")).hasCount(2);
            assertThat(retailer.main()).not().containsText("太郎");
            shot(retailer, "search");
            retailer.link("0600000000000000005001").click();
            assertThat(retailer.page.locator(".timeline li")).hasCount(1);
            assertThat(retailer.page.locator(".timeline")).containsText("見本 太郎");
            shot(retailer, "sheet");
            retailer.open("/supply-points/0610000000000000005002?purpose=SWITCH");
            assertThat(retailer.main()).containsText("320 kW");
            assertThat(retailer.main()).containsText("自社が供給していない地点です");
            assertThat(retailer.page.locator(".timeline")).hasCount(0);
            retailer.link("廃止取次の登録").click();
            assertThat(retailer.main()).containsText("0610000000000000005002");
        }
    }

    @Test
    void theTsoEntersAPointWithItsMetersAndContractsByHand() {
        clock.set("2016-05-30T10:00:00+09:00");
        try (Visitor tso = chromium.visitor("10066").login().open("/supply-points")) {
            tso.link("供給地点の登録").click();
            fill(tso, Map.of("number", ENTERED, "address", "大阪府大阪市北区手入力町1-1", "current", "四十"));
            choose(tso, Map.of("family", "LV", "voltage", "LOW", "method", "AMPERE_BREAKER"));
            tso.button("内容を確認").click();
            assertThat(tso.page.locator("#current-wrong")).containsText("0-999999");
            shot(tso, "form");
            fill(tso, Map.of("current", "40"));
            enter(tso, "供給地点を登録しました");
            assertThat(tso.main()).containsText("40 A");

            tso.link("計器の登録").click();
            fill(tso, Map.of("meter", "M-5101", "from", "2014-04-01"));
            choose(tso, Map.of("half_hourly", "0", "remote", "0"));
            enter(tso, "計器を登録しました");
            tso.link("計器の取替 M-5101").click();
            fill(tso, Map.of("meter", "M-5102", "from", "2014-04-01"));
            tso.button("内容を確認").click();
            assertThat(tso.main()).containsText("POINT-DAYS");
            fill(tso, Map.of("from", "2016-05-20"));
            choose(tso, Map.of("half_hourly", "1", "remote", "1"));
            enter(tso, "計器の取替を登録しました");
            assertThat(tso.main().locator("tbody tr").first()).containsText("2016-05-20");

            tso.link("計器の登録").click();
            fill(tso, Map.of("meter", "M-5013", "from", "2016-05-20"));
            choose(tso, Map.of("half_hourly", "1", "remote", "1"));
            enter(tso, "計器を登録しました");
            tso.link("計器の訂正 M-5013").click();
            tso.button("計器を取り消す").click();
            tso.button("実行する").click();
            assertThat(tso.main()).containsText("計器を取り消しました");
            assertThat(tso.main().locator("tbody tr")).hasCount(2);

            contract(tso, "99016", "2016-05-15");
            enter(tso, "契約を登録しました");
            contract(tso, "99026", "2016-06-01");
            tso.button("内容を確認").click();
            assertThat(tso.main()).containsText("POINT-CONTRACTS-OVERLAP");
            fill(tso, Map.of("from", "2016-03-01", "until", "2016-04-01"));
            tso.button("内容を確認").click();
            assertThat(tso.page.locator("#entry")).containsText("要確認のマスタデータ");
            tso.button("この内容で登録する").click();
            assertThat(tso.main()).containsText("契約は要確認になりました");

            tso.open("/supply-points/" + ENTERED + "?purpose=FACILITY");
            shot(tso, "kept");
            tso.link("契約の訂正 2016-05-15").click();
            tso.button("契約を取り消す").click();
            tso.button("実行する").click();
            assertThat(tso.main()).containsText("契約を取り消しました");
        }
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownBesideWhatWasTyped() {
        try (Visitor tso = chromium.visitor("10066").login();
                Visitor other = chromium.visitor("10066").login()) {
            load(tso, POINTS.replace("5001", "5201"));
            String form = "/supply-points/0600000000000000005201/correction";
            tso.open(form);
            other.open(form);
            fill(other, Map.of("current", "60"));
            enter(other, "供給地点を訂正しました");

            fill(tso, Map.of("building", "見本ハイツ 102"));
            tso.button("内容を確認").click();
            assertThat(tso.page.locator("[aria-labelledby=changed]")).containsText("60");
            shot(tso, "changed");
            enter(tso, "供給地点を訂正しました");
            assertThat(tso.main()).containsText("見本ハイツ 102");
            assertThat(tso.main()).containsText("40 A");
        }
    }

    @Test
    void nobodyButTheTsoOfTheAreaHasTheForms() {
        try (Visitor tso = chromium.visitor("10066").login();
                Visitor elsewhere = chromium.visitor("10033").login();
                Visitor retailer = chromium.visitor("99016").login()) {
            load(tso, POINTS.replace("5001", "5301"));
            String sheet = "/supply-points/0600000000000000005301";
            retailer.open(sheet + "?purpose=SWITCH");
            assertThat(retailer.main()).containsText("40 A");
            assertThat(retailer.link("供給地点の訂正")).hasCount(0);
            retailer.expect("403");
            retailer.open(sheet + "/correction");
            assertThat(retailer.page.locator("#entry")).hasCount(0);
            elsewhere.expect("404");
            elsewhere.open(sheet + "/correction");
            assertThat(elsewhere.main()).containsText("POINT-UNKNOWN");
        }
    }

    private static void contract(Visitor tso, String retailer, String from) {
        tso.open("/supply-points/" + ENTERED + "/contracts/new");
        fill(tso, Map.of("retailer", retailer, "from", from, "customer", "見本 太郎"));
    }

    private static void fill(Visitor tso, Map<String, String> fields) {
        fields.forEach((field, text) -> tso.page.locator("#" + field).fill(text));
    }

    private static void choose(Visitor tso, Map<String, String> fields) {
        fields.forEach((field, code) -> tso.page.locator("#" + field).selectOption(code));
    }

    private static void enter(Visitor tso, String done) {
        tso.button("内容を確認").click();
        tso.button("この内容で登録する").click();
        assertThat(tso.main()).containsText(done);
    }

    private static void load(Visitor tso, String csv) {
        tso.open("/supply-points/loads");
        tso.page
                .locator("#file")
                .setInputFiles(new FilePayload("points.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        tso.button("登録する").click();
        assertThat(tso.main()).containsText("の結果");
        shot(tso, "load");
    }

    private static void shot(Visitor visitor, String name) {
        visitor.page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "supply-point-" + name + ".png")));
    }
}
