package org.koiki.switching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.switching.SwitchingCalls.head;
import static org.koiki.switching.SwitchingCalls.text;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.SwitchingCalls;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.Screens;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KoikiTest
@DisplayName(
        "The facility answer lists the applications of a point that are in process, as far as the caller may know them")
class FacilityAnswerTests {
    private static final String DAY = "2026-02-20";
    private static final String SHEET = "/supply-points/%s?purpose=%s";
    private static final String START = """
            {%s, "appointed": true, "form": "LIGHT", "method": "MEASURED_DEMAND", "customer": {"name": "山田太郎"}}""";

    private final TestMarket market;
    private final SwitchingCalls supplier;
    private final SwitchingCalls gaining;
    private final SwitchingCalls rival;
    private final SuppliedPoints points;
    private final Screens screens;
    private final TestClock clock;

    @Autowired
    FacilityAnswerTests(TestMarket market, ApplicationContext hub, MockMvcTester http, TestClock clock) {
        this.market = market;
        supplier = new SwitchingCalls(market.client("90013"));
        gaining = new SwitchingCalls(market.client("90043"));
        rival = new SwitchingCalls(market.client("90053"));
        points = new SuppliedPoints(hub);
        screens = new Screens(http);
        this.clock = clock;
    }

    @BeforeEach
    void setClock() {
        clock.set("2026-02-02T10:00:00+09:00");
    }

    @Test
    void theTsoAndTheCoordinatorSeeAllAndApplicantsTheirOwn() throws Exception {
        String point = points.supplied("ჯ", DAY);
        String change = change(point);
        String start = start(point);

        List<Map<String, Object>> all = List.of(
                Map.of("number", change, "kind", "AMPERE_CHANGE", "stage", "WITH_TSO", "wishedOn", DAY),
                Map.of("number", start, "kind", "SWITCH_START", "stage", "WAITING", "wishedOn", DAY));
        assertThat(applications("10033", point)).isEqualTo(all);
        assertThat(applications("70013", point)).isEqualTo(all);
        assertThat(applications("90043", point)).containsExactly(all.getLast());
    }

    @Test
    void theSupplierDoesNotLearnThatItsCustomerLeaves() throws Exception {
        String point = points.supplied("ჰ", DAY);
        String change = change(point);
        String start = start(point);

        HttpResponse<String> sheet = sheet("90013", point);

        assertThat(JsonPath.<List<String>>read(sheet.body(), "$.applications[*].number"))
                .containsExactly(change);
        assertThat(sheet.body()).doesNotContain(start, "SWITCH_START");
    }

    @Test
    void whoDoesNotSupplyThePointLearnsWhatTheOrderCheckTellsAndNotWhoApplies() throws Exception {
        String point = points.supplied("ჱ", DAY);
        String change = change(point);
        String start = start(point);

        HttpResponse<String> sheet = sheet("90053", point);
        HttpResponse<String> refused = rival.post("switch-starts", START.formatted(head(point, DAY, "NONE", "窓口")));
        gaining.delete("applications/" + start, "If-Match", "\"2\"");
        HttpResponse<String> after = sheet("90053", point);

        assertThat(JsonPath.<List<Map<String, Object>>>read(sheet.body(), "$.applications"))
                .containsExactly(Map.of("kind", "SWITCH_START", "wishedOn", DAY));
        assertThat(sheet.body()).doesNotContain(start, change, "9004", "9001", "山田");
        assertThat(text(refused, "$.faults[0].code")).isEqualTo("SWI-2001");
        assertThat(text(refused, "$.faults[0].expected")).contains("SWITCH_START", DAY);
        assertThat(after.body()).contains("\"applications\":[]");
    }

    @Test
    void anEndOfASwitchIsNotToldAndAMoveOutIs() throws Exception {
        String switched = points.supplied("ჲ", DAY);
        String left = points.supplied("ჳ", DAY);
        HttpResponse<String> end =
                supplier.post("switch-ends", "{%s, \"appointed\": true}".formatted(head(switched, DAY, "NONE", "窓口")));
        HttpResponse<String> moveOut = supplier.post(
                "move-outs",
                "{%s, \"reason\": \"REMOVAL\", \"removal\": false, \"demolition\": false}"
                        .formatted(head(left, DAY, "NONE", "窓口")));
        HttpResponse<String> refused = rival.post("switch-starts", START.formatted(head(left, DAY, "NONE", "窓口")));

        assertThat(List.of(end.statusCode(), moveOut.statusCode()))
                .as(moveOut.body())
                .containsOnly(201);
        assertThat(applications("90053", switched)).isEmpty();
        assertThat(applications("90013", switched)).hasSize(1);
        assertThat(applications("90053", left)).containsExactly(Map.of("kind", "MOVE_OUT", "wishedOn", DAY));
        assertThat(text(refused, "$.faults[0].code")).isEqualTo("SWI-2007");
        assertThat(text(refused, "$.faults[0].expected")).contains("MOVE_OUT", DAY);
    }

    @Test
    void theSheetOnScreenLeadsToTheApplicationsThatTheCallerMayOpen() throws Exception {
        String point = points.supplied("ჴ", DAY);
        String change = change(point);
        String start = start(point);
        String[] reads = {"POINT_VIEW", "SWITCHING_VIEW", "SWITCHING_PERSONAL_DATA"};

        MvcTestResult tso = screens.get(TestCallers.of("1003", Role.TSO, reads), SHEET.formatted(point, "FACILITY"));
        MvcTestResult own = screens.get(TestCallers.of("9004", Role.RETAILER, reads), SHEET.formatted(point, "SWITCH"));
        MvcTestResult other =
                screens.get(TestCallers.of("9005", Role.RETAILER, reads), SHEET.formatted(point, "SWITCH"));
        MvcTestResult old = screens.get(TestCallers.of("9001", Role.RETAILER, reads), SHEET.formatted(point, "CHANGE"));
        MvcTestResult coordinator =
                screens.get(TestCallers.coordinator("POINT_VIEW"), SHEET.formatted(point, "MARKET"));

        assertThat(tso).bodyText().contains(link(change), link(start), "アンペア変更", "送配電処理中", "相手方待ち");
        assertThat(own).bodyText().contains(link(start), "相手方待ち").doesNotContain(change);
        assertThat(other)
                .bodyText()
                .contains("処理中の申込み", "スイッチング開始申請", "2026-02-20")
                .doesNotContain(start, change, "相手方待ち");
        assertThat(old).bodyText().contains(link(change)).doesNotContain(start, "スイッチング開始申請");
        assertThat(coordinator).bodyText().contains(change, start).doesNotContain(link(start));
    }

    private String change(String point) throws Exception {
        return text(
                supplier.post("ampere-changes", "{%s, \"ampere\": 40}".formatted(head(point, DAY, "NONE", "窓口"))),
                "$.number");
    }

    private String start(String point) throws Exception {
        return text(gaining.post("switch-starts", START.formatted(head(point, DAY, "NONE", "窓口"))), "$.number");
    }

    private HttpResponse<String> sheet(String operator, String point) throws Exception {
        String purpose = operator.startsWith("7") ? "MARKET" : "SWITCH";
        HttpResponse<String> sheet = market.client(operator).get("/api/v1" + SHEET.formatted(point, purpose));
        assertThat(sheet.statusCode()).as(sheet.body()).isEqualTo(200);
        return sheet;
    }

    private List<Map<String, Object>> applications(String operator, String point) throws Exception {
        return JsonPath.read(sheet(operator, point).body(), "$.applications");
    }

    private static String link(String number) {
        return "href=\"/switching/applications/" + number + "\"";
    }
}
