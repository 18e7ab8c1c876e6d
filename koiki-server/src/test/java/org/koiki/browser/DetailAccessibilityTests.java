package org.koiki.browser;

import static org.koiki.testing.Screens.path;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.message.PlanWriter;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.Role;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SampleFit;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.intake.Filings;
import org.koiki.supplypoint.Family;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.Switches;
import org.koiki.switching.SwitchingCalls;
import org.koiki.switching.bulk.SheetOfApplications;
import org.koiki.switching.relay.RelayContent;
import org.koiki.switching.relay.Relays;
import org.koiki.testing.Await;
import org.koiki.testing.Screens;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.koiki.testing.TestWebhooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** As {@link AccessibilityTests}, on screens of one thing that has to be there first; each has its place in the menu. */
@BrowserTest
class DetailAccessibilityTests {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 18);
    private static final Caller GAINING = TestCallers.caller("9004", Role.RETAILER);
    private static final Caller LOSING = TestCallers.caller("9001", Role.RETAILER);
    private static final Caller TSO = TestCallers.caller("1003", Role.TSO);

    private final Axe axe;
    private final Screens screens;
    private final TestMarket market;
    private final TestClock clock;
    private final SampleFiler filer;
    private final Notices notices;
    private final Relays relays;
    private final SuppliedPoints points;
    private final Switches switches;

    @Autowired
    DetailAccessibilityTests(
            Chromium chromium, MockMvcTester http, TestMarket market, TestClock clock, ApplicationContext hub)
            throws IOException {
        this.axe = new Axe(chromium);
        this.screens = new Screens(http);
        this.market = market;
        this.clock = clock;
        this.filer = new SampleFiler(hub.getBean(Filings.class), clock, hub.getBean(SeedFiles.class));
        this.notices = hub.getBean(Notices.class);
        this.relays = hub.getBean(Relays.class);
        this.points = new SuppliedPoints(hub);
        this.switches = new Switches(hub, DAY);
    }

    @Test
    void ofADraftAndARefusedFiling() {
        SamplePlan plan = SampleFiler.demandOn("2017-03-21");
        filer.file(plan);
        Long refused = filer.file(plan.add("demand", 24, 1)).filing();

        try (Visitor filing = axe.visitor("99016").login()) {
            axe.checkOfMenu(filing, "/plans/0250-20170321-LZ016/draft");
            axe.checkOfMenu(filing, "/filings/" + refused);
        }
    }

    @Test
    void ofAFitFileAndTheLogOfAWebhook() {
        clock.set("2017-03-20T10:00:00+09:00");
        String url = TestWebhooks.url("/axe");

        try (Visitor retailer = axe.visitor(SampleFit.RETAILER).login()) {
            retailer.open("/fit-files");
            byte[] fit = PlanWriter.write(SampleFit.empty("2017-03-22"));
            retailer.page.locator("#file").setInputFiles(new FilePayload("fit.xml", "text/xml", fit));
            retailer.button("登録する").click();
            retailer.page.waitForURL("**/fit-files/*");
            axe.checkOfMenu(retailer, retailer.path());

            retailer.open("/notices/webhooks");
            retailer.page.locator("#url").fill(url);
            retailer.button("追加する").click();
            retailer.page.locator("#secret").waitFor();
            notices.tell(new Notice("9158", "test", "axe", "送信の試験です。", "A trial.", null));
            Await.until("it is posted", () -> !TestWebhooks.at("/axe").isEmpty());
            retailer.open("/notices/webhooks").link("送信履歴 " + url).click();
            retailer.page.locator("tbody tr").first().waitFor();
            axe.checkOfMenu(retailer, retailer.path());
        }
    }

    @Test
    void ofResultsAndATransferBeforeTheyAreConfirmed() {
        clock.set("2025-09-01T10:00:00+09:00");
        points.many(2, "0987", "90873", DAY.toString());
        Map<String, String> plan =
                Map.of("leaving", "9087", "plannedOn", "2025-09-10", "area", "03", "receiving", "9037", "key", "axe");
        String transfer = path(screens.post(
                TestCallers.coordinator("SWITCHING_VIEW", "SWITCHING_ADMIN"), "/switching/transfers", plan));

        try (Visitor coordinator = axe.visitor("70013").login()) {
            axe.checkOfMenu(coordinator, transfer);
            coordinator.open("/exchange-results?date=2017-03-23");
            preview(coordinator, "JSPT3,06,LZ016,1,10,0\nJSPT3,06,X,49,1,0\n");
            preview(coordinator, "JSPT3,06,LZ016,1,10,0\nJSPT3,06,PZ216,1,0,10\n");
        }
    }

    private void preview(Visitor coordinator, String rows) {
        byte[] csv = ("market,area,participant,slot,bought,sold\n" + rows).getBytes(StandardCharsets.UTF_8);
        coordinator.page.evaluate("document.querySelector('#preview').replaceChildren()");
        coordinator.page.locator("#file").setInputFiles(new FilePayload("results.csv", "text/csv", csv));
        coordinator.page.locator("#preview h2").first().waitFor();
        axe.check(coordinator);
    }

    @Test
    void ofWhatASwitchIsMadeOf() throws Exception {
        clock.set("2025-09-01T10:00:00+09:00");
        String point = points.supplied("Ҋ", DAY.toString());
        String relay = relays.register(content(point), null, GAINING).relay().number();
        String start = switches.start(point, GAINING);
        String bulk = bulk(points.supplied("Ҍ", DAY.toString()));
        switches.end(point, LOSING);
        String usage = usage(point);
        String wrong = switches.completed(points.supplied("Ҏ", DAY.toString()), GAINING, LOSING, TSO);
        String rollback = rollback(wrong);

        try (Visitor losing = axe.visitor("90013").login()) {
            axe.checkOfMenu(losing, "/switching/relays/" + relay);
        }
        try (Visitor gaining = axe.visitor("90043").login()) {
            axe.checkOfMenu(gaining, "/switching/applications/" + start);
            axe.checkOfMenu(gaining, "/switching/rollbacks/" + rollback);
            axe.checkOfMenu(gaining, "/switching/points/" + point);
            axe.checkOfMenu(gaining, "/switching/bulk/" + bulk);
        }
        try (Visitor tso = axe.visitor("10033").login()) {
            axe.checkOfMenu(tso, "/switching/applications/" + start);
            axe.checkOfMenu(tso, usage);
        }
    }

    private static RelayContent content(String point) {
        return new RelayContent(
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
    }

    /** A file with a row that can be filed and one that cannot. */
    private String bulk(String point) throws Exception {
        String sheet = new SheetOfApplications()
                .start(point, "2025/9/18")
                .start(point, "2025/9/2")
                .text();
        SwitchingCalls gaining = new SwitchingCalls(market.client("90043"));
        return SwitchingCalls.text(
                gaining.send(gaining.request("bulk-files?name=starts.csv")
                        .header("Content-Type", "text/csv")
                        .header("Idempotency-Key", "axe")
                        .POST(BodyPublishers.ofString(sheet))),
                "$.number");
    }

    private String usage(String point) {
        return path(screens.http()
                .post()
                .uri("/switching/usage")
                .multipart()
                .param("supplyPoint", point)
                .param("contractNumber", "0123456789")
                .param("customerName", "山田太郎")
                .param("customerKana", "やまだ たろう")
                .param("address", "東京都千代田区丸の内一丁目2番3号")
                .param("method", "PAPER")
                .param("obtainedOn", "2025-08-31")
                .param("days", "20")
                .file(new MockMultipartFile("papers", "免許証.png", "image/png", new byte[] {
                    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1
                }))
                .with(TestCallers.of(
                        "9004", Role.RETAILER, "SWITCHING_VIEW", "SWITCHING_FILE", "SWITCHING_PERSONAL_DATA"))
                .with(csrf())
                .exchange());
    }

    private String rollback(String application) throws Exception {
        String request = """
                {"application": "%s", "reason": "NOT_WISHED", "note": "需要者の申出"}""".formatted(application);
        return SwitchingCalls.text(
                new SwitchingCalls(market.client("90013")).post("rollbacks", request, "Idempotency-Key", "axe"),
                "$.number");
    }
}
