package org.koiki.browser;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.lake.Lake;
import org.koiki.lake.Reading;
import org.koiki.lake.SlotBatch;
import org.koiki.metering.MeteringCase;
import org.koiki.metering.correction.CorrectedUsage;
import org.koiki.metering.publication.Publishing;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.Role;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.intake.Filings;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.LookCount;
import org.koiki.supplypoint.Meter;
import org.koiki.supplypoint.SamplePoints;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * axe-core finds nothing serious on any screen, and none is wider than a small window in either language. Of rows that are alike it
 * looks at the first three, at the frame around all screens on the first one; in English it looks at names alone, since nothing else
 * changes with the language.
 */
@BrowserTest
class AccessibilityTests {
    private static final String DAY = "2016-10-20";
    private static final String PLAN = "/plans/0250-20161020-LZ016";
    private static final List<String> OF_A_RETAILER = List.of(
            "/",
            "/notices",
            "/notices/preferences",
            "/notices/webhooks",
            "/plans?from=" + DAY,
            PLAN,
            PLAN + "?block=99136",
            PLAN + "/diff?from=1&to=2",
            PLAN + "/pairs",
            PLAN + "/pairs?pair=0",
            "/positions?day=" + DAY,
            "/plans/new",
            "/filings",
            "/supply-points?address=丸の内",
            "/switching/relays",
            "/switching/relays/new",
            "/switching/applications",
            "/switching/usage",
            "/switching/usage/new",
            "/switching/usage-inquiry",
            "/switching/bulk",
            "/switching/calendar",
            "/switching/rollbacks",
            "/energy/files",
            "/energy/completeness",
            "/energy/certificates",
            "/energy/fixed",
            "/energy/points",
            "/energy/tests",
            "/energy/tests/calendar",
            "/password");
    private static final List<String> OF_THE_COORDINATOR = List.of(
            "/exchange-results",
            "/market-days?day=" + DAY,
            "/masters/operators?q=99016",
            "/masters/companies?q=9901",
            "/masters/groups/LZ016",
            "/masters/groups/new?key=LZ016",
            "/users?company=9901",
            "/certificates?company=9901",
            "/switching/transfers",
            "/switching/transfers/new",
            "/switching/looks",
            "/switching/service-numbers",
            "/energy/overview",
            "/audit?company=9901");
    private final Axe axe;
    private final SampleFiler filer;
    private final Notices notices;
    private final CorrectedUsage corrected;
    private final SupplyPoints points;
    private final Contracts contracts;
    private final LookCount looks;
    private final Lake lake;
    private final TestClock clock;
    private final ApplicationContext hub;

    @Autowired
    AccessibilityTests(
            Chromium chromium,
            Filings filings,
            MarketClock clock,
            SeedFiles seeds,
            Notices notices,
            ApplicationContext hub)
            throws IOException {
        this.axe = new Axe(chromium);
        this.filer = new SampleFiler(filings, clock, seeds);
        this.notices = notices;
        this.points = hub.getBean(SupplyPoints.class);
        this.contracts = hub.getBean(Contracts.class);
        this.looks = hub.getBean(LookCount.class);
        this.lake = hub.getBean(Lake.class);
        this.clock = hub.getBean(TestClock.class);
        this.hub = hub;
        this.corrected = new CorrectedUsage(hub, "06", "99016");
    }

    @BeforeEach
    void somethingToSee() {
        SamplePlan plan = SampleFiler.demandOn(DAY);
        filer.file(plan);
        filer.file(plan.add("demand", 24, 7).add("members[0].demand", 24, 7));
        filer.file(plan.add("demand", 24, 1));
        notices.tell(new Notice("9901", "test", DAY, "計画が拒否されました。", "A plan is refused.", "/filings"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void beforeTheLogin(String language) {
        try (Visitor visitor = axe.visitor("99016")) {
            axe.check(visitor, "/login?lang=" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void ofARetailer(String language) {
        try (Visitor visitor = axe.visitor("99016").login().open("/?lang=" + language)) {
            OF_A_RETAILER.forEach(path -> axe.check(visitor, path));
            axe.check(visitor, "/energy/files/06/" + corrected.publish() + "/changes");
            axe.check(visitor, used());
            visitor.check(
                    "W6_0250_20161020_00_99016_6.xml",
                    SampleFiler.demandOn(DAY).add("demand", 24, 1).xml());
            axe.check(visitor);
        }
    }

    @Test
    void ofATso() {
        try (Visitor visitor = axe.visitor("10066").login().open("/?lang=ja")) {
            axe.check(visitor, "/deliveries?day=" + DAY);
            axe.check(visitor, "/fit-files");
            axe.check(visitor, "/switching/desk");
            axe.check(visitor, "/switching/desk/over");
            axe.check(visitor, "/energy/board");
            axe.check(visitor, "/energy/gaps");
            axe.check(visitor, "/energy/completeness");
            axe.check(visitor, "/energy/tests");
            axe.check(visitor, "/energy/certificates");
            axe.check(visitor, "/switching/usage");
            axe.check(visitor, "/supply-points/loads");
            axe.check(visitor, "/supply-points/tasks");
            axe.check(visitor, "/supply-points/new");
            String point = kept();
            axe.check(visitor, point + "?purpose=FACILITY");
            axe.check(visitor, point + "/correction");
            axe.check(visitor, point + "/meters/new");
            axe.check(visitor, point + "/meters/exchange?old=M-1&since=2014-04-01");
            axe.check(visitor, point + "/meters/correction?meter=M-1&from=2014-04-01");
            axe.check(visitor, point + "/contracts/new");
            visitor.open(point + "?purpose=FACILITY").link("契約の訂正 2014-04-01").click();
            axe.check(visitor);
            visitor.page.locator("#until").fill("2030-04-01");
            visitor.button("内容を確認").click();
            axe.check(visitor);
            axe.check(visitor, "/market-days?day=" + DAY);
        }
    }

    @Test
    void ofTheCoordinator() throws Exception {
        Caller person = TestCallers.caller("9001", Role.RETAILER);
        looks.looked(person, "csv", "1003", "INQUIRY", 201);
        looks.looked(TestCallers.program(person), "csv", "1003", "APPLICATION", 5_001);
        try (Visitor visitor = axe.visitor("70013").login().open("/?lang=ja")) {
            OF_THE_COORDINATOR.forEach(path -> axe.check(visitor, path));
            axe.check(visitor, lacking());
        }
    }

    /** The history of a day with a line of values of four decimals. */
    private String used() {
        String point = kept().replace("/supply-points/", "");
        LocalDate day = LocalDate.parse("2016-04-20");
        IntStream.rangeClosed(1, 12)
                .forEach(slot -> lake.append(
                        new SlotBatch("06", day, slot, "axe"), lines -> lines.add(new Reading(point, 123_456L, 0))));
        return "/energy/points?purpose=BILLING&date=" + day + "&number=" + point;
    }

    /** How complete a day is of which one point of two has come, in the slot before the last. */
    private String lacking() throws Exception {
        clock.set("2016-06-30T12:00:00+09:00");
        MeteringCase market = new MeteringCase(hub, "2016-06-30");
        market.supply(501, MeteringCase.SAKURA, VoltageClass.LOW);
        market.supply(502, MeteringCase.HOTARU, VoltageClass.LOW);
        market.taken(23, "axe", MeteringCase.row(501, "1", 0), MeteringCase.row(502, "", 1));
        hub.getBean(Publishing.class).run();
        return "/energy/completeness?area=01&date=" + market.day;
    }

    private String kept() {
        var number = SupplyPointNumber.of("0600000000000000005401");
        if (points.find(number).isEmpty()) {
            points.put(SamplePoints.point(number.digits()), null, SamplePoints.TSO);
            points.put(number, new Meter("M-1", SamplePoints.days("2014-04-01", null), true, true), SamplePoints.TSO);
            contracts.begin(number, SamplePoints.terms("99016", "2014-04-01", null), SamplePoints.TSO);
        }
        return "/supply-points/" + number;
    }
}
