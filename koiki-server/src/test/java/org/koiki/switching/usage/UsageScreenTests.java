package org.koiki.switching.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.switching.usage.UsageCalls.LICENCE;
import static org.koiki.testing.Screens.path;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.SamplePoints;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.Screens;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
@DisplayName("Usage access on screen: applied for with papers, decided by the TSO, its password shown once")
class UsageScreenTests {
    private static final RequestPostProcessor RETAILER =
            TestCallers.of("9901", Role.RETAILER, "SWITCHING_VIEW", "SWITCHING_FILE", "SWITCHING_PERSONAL_DATA");
    private static final RequestPostProcessor OTHER =
            TestCallers.of("9913", Role.RETAILER, "SWITCHING_VIEW", "SWITCHING_FILE", "SWITCHING_PERSONAL_DATA");
    private static final RequestPostProcessor TSO =
            TestCallers.of("1006", Role.TSO, "SWITCHING_VIEW", "SWITCHING_DECIDE", "SWITCHING_PERSONAL_DATA");
    private static final Pattern PASSWORD = Pattern.compile("<code id=\"password\">([^<]+)</code>");

    private final Screens screens;
    private final UsageCalls calls;
    private final SupplyPoints points;
    private final Contracts contracts;

    @Autowired
    UsageScreenTests(MockMvcTester http, TestMarket market, ApplicationContext hub) {
        screens = new Screens(http);
        calls = new UsageCalls(market);
        points = hub.getBean(SupplyPoints.class);
        contracts = hub.getBean(Contracts.class);
    }

    @Test
    void aPasswordIsShownOnceAndOpensTheUsage() throws Exception {
        String point = supplied("0600000000000000008861");
        calls.used("10066", point, """
                [{"month": "2016-05", "from": "2016-04-12", "until": "2016-05-12", "kwh": 287.4}]""");

        String page = path(apply(point));
        MvcTestResult waiting = screens.get(RETAILER, page);
        MvcTestResult atTheDesk = screens.get(TSO, page);
        MvcTestResult paper = screens.get(TSO, page + "/papers/1");
        MvcTestResult decided = screens.post(TSO, page + "/decision", Map.of("version", "\"1\"", "granted", "true"));
        MvcTestResult granted = screens.get(RETAILER, page);
        MvcTestResult shown = screens.post(RETAILER, page + "/password", Map.of());
        String password = Screens.found(PASSWORD, shown);
        MvcTestResult again = screens.post(RETAILER, page + "/password", Map.of());
        MvcTestResult later = screens.get(RETAILER, page);
        MvcTestResult usage = inquire(OTHER, point, password);
        MvcTestResult guessed = inquire(OTHER, point, password + "x");

        assertThat(waiting).bodyText().contains("本人確認中", "免許証.png").doesNotContain("パスワードを表示", "契約との比較");
        assertThat(atTheDesk).bodyText().contains("見本　太郎", "契約との比較", "免許証.png", "承認する");
        assertThat(paper.getResponse().getContentAsByteArray()).isEqualTo(LICENCE.content());
        assertThat(path(decided)).isEqualTo(page);
        assertThat(granted).bodyText().contains("パスワードを表示").doesNotContain(password);
        assertThat(shown).bodyText().contains(point, "2016-06-19");
        assertThat(again).bodyText().contains("SWI-1305").doesNotContain(password);
        assertThat(later).bodyText().contains("表示済み").doesNotContain("パスワードを表示", password);
        assertThat(usage).bodyText().contains("2016-05", "287.4");
        assertThat(guessed).bodyText().contains("SWI-1306").doesNotContain("287.4");
    }

    @Test
    void aRefusalNeedsItsReasonAndIsToldWithoutAPassword() {
        String page = path(apply(supplied("0600000000000000008862")));

        MvcTestResult unlisted = screens.post(
                TSO,
                page + "/decision",
                Map.of("version", "\"1\"", "granted", "false", "refusal", "MOOD", "note", "–"));
        MvcTestResult refused = screens.post(
                TSO,
                page + "/decision",
                Map.of("version", "\"1\"", "granted", "false", "refusal", "PAPERS", "note", "裏面がない"));
        MvcTestResult told = screens.get(RETAILER, page);
        MvcTestResult password = screens.post(RETAILER, page + "/password", Map.of());

        assertThat(unlisted).bodyText().contains("SWI-1202", "承認する");
        assertThat(path(refused)).isEqualTo(page);
        assertThat(told).bodyText().contains("却下", "PAPERS", "裏面がない").doesNotContain("パスワードを表示");
        assertThat(password).bodyText().contains("SWI-WRONG-STAGE").doesNotContain("id=\"password\"");
    }

    @Test
    void whatWasTypedStaysWhereAPaperIsMissingAndNothingIsKept() {
        String point = supplied("0600000000000000008863");

        MvcTestResult refused = application(point).with(RETAILER).with(csrf()).exchange();

        assertThat(refused).bodyText().contains("SWI-1303", "value=\"" + point + "\"", "value=\"見本　太郎\"");
        assertThat(screens.get(RETAILER, "/switching/usage")).bodyText().doesNotContain(point);
    }

    private MvcTestResult apply(String point) {
        return application(point)
                .file(new MockMultipartFile("papers", LICENCE.name(), LICENCE.type(), LICENCE.content()))
                .with(RETAILER)
                .with(csrf())
                .exchange();
    }

    private MockMvcTester.MockMultipartMvcRequestBuilder application(String point) {
        return screens.http()
                .post()
                .uri("/switching/usage")
                .multipart()
                .param("supplyPoint", point)
                .param("contractNumber", "C-1")
                .param("customerName", "見本　太郎")
                .param("customerKana", "みほん たろう")
                .param("address", "大阪市北区中之島3丁目6番16号")
                .param("method", "PAPER")
                .param("obtainedOn", "2016-05-29")
                .param("days", "20");
    }

    private MvcTestResult inquire(RequestPostProcessor caller, String point, String password) {
        return screens.post(caller, "/switching/usage-inquiry", Map.of("supplyPoint", point, "password", password));
    }

    private String supplied(String number) {
        points.put(SamplePoints.point(number), null, SamplePoints.TSO);
        contracts.begin(
                SupplyPointNumber.of(number), SamplePoints.terms("99026", "2016-04-01", null), SamplePoints.TSO);
        return number;
    }
}
