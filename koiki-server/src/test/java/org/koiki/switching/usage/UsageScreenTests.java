package org.koiki.switching.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.switching.usage.UsageCalls.LICENCE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.SamplePoints;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.testing.KoikiTest;
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

    private final MockMvcTester http;
    private final UsageCalls calls;
    private final SupplyPoints points;
    private final Contracts contracts;

    @Autowired
    UsageScreenTests(MockMvcTester http, TestMarket market, ApplicationContext hub) {
        this.http = http;
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
        MvcTestResult waiting = get(RETAILER, page);
        MvcTestResult atTheDesk = get(TSO, page);
        MvcTestResult paper = get(TSO, page + "/papers/1");
        MvcTestResult decided = post(TSO, page + "/decision", Map.of("version", "\"1\"", "granted", "true"));
        MvcTestResult granted = get(RETAILER, page);
        MvcTestResult shown = post(RETAILER, page + "/password", Map.of());
        String password = password(shown);
        MvcTestResult again = post(RETAILER, page + "/password", Map.of());
        MvcTestResult later = get(RETAILER, page);
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

        MvcTestResult unlisted = post(
                TSO,
                page + "/decision",
                Map.of("version", "\"1\"", "granted", "false", "refusal", "MOOD", "note", "–"));
        MvcTestResult refused = post(
                TSO,
                page + "/decision",
                Map.of("version", "\"1\"", "granted", "false", "refusal", "PAPERS", "note", "裏面がない"));
        MvcTestResult told = get(RETAILER, page);
        MvcTestResult password = post(RETAILER, page + "/password", Map.of());

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
        assertThat(get(RETAILER, "/switching/usage")).bodyText().doesNotContain(point);
    }

    private MvcTestResult apply(String point) {
        return application(point)
                .file(new MockMultipartFile("papers", LICENCE.name(), LICENCE.type(), LICENCE.content()))
                .with(RETAILER)
                .with(csrf())
                .exchange();
    }

    private MockMvcTester.MockMultipartMvcRequestBuilder application(String point) {
        return http.post()
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
        return post(caller, "/switching/usage-inquiry", Map.of("supplyPoint", point, "password", password));
    }

    private static String password(MvcTestResult page) {
        String body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        Matcher found = PASSWORD.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }

    private static String path(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replaceFirst("\\?.*", "");
    }

    private MvcTestResult get(RequestPostProcessor caller, String path) {
        return http.get().uri(path).with(caller).exchange();
    }

    private MvcTestResult post(RequestPostProcessor caller, String path, Map<String, String> given) {
        var request = http.post().uri(path).with(caller).with(csrf());
        given.forEach(request::param);
        return request.exchange();
    }

    private String supplied(String number) {
        points.put(SamplePoints.point(number), null, SamplePoints.TSO);
        contracts.begin(
                SupplyPointNumber.of(number), SamplePoints.terms("99026", "2016-04-01", null), SamplePoints.TSO);
        return number;
    }
}
