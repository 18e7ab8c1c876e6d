package org.koiki.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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

    @Autowired
    Chromium chromium;

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
