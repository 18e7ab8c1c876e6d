package org.koiki.supplypoint.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.supplypoint.SamplePoints;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.Screens;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
@DisplayName("The TSO keeps lamps and the terms for islands of a point on screen")
class PointFormScreenTests {
    private static final RequestPostProcessor TSO = TestCallers.of("1006", Role.TSO, "POINT_VIEW", "POINT_FILE");
    private static final RequestPostProcessor RIVAL = TestCallers.of("9902", Role.RETAILER, "POINT_VIEW");

    private final Screens screens;
    private final SupplyPoints points;

    @Autowired
    PointFormScreenTests(MockMvcTester http, SupplyPoints points) {
        screens = new Screens(http);
        this.points = points;
    }

    @Test
    void whatTheFormSaysOfThemStandsOnTheSheetAndInTheFormAgain() {
        String number = "0600000000000000004061";
        points.put(SamplePoints.point(number), null, SamplePoints.TSO);
        Map<String, String> typed = Map.of("lamps", "10x2 40x1", "island_terms", "1");

        MvcTestResult before = screens.get(RIVAL, sheet(number));
        MvcTestResult preview = correct(number, "preview", typed);
        MvcTestResult saved = correct(number, "save", typed);
        MvcTestResult sheet = screens.get(RIVAL, sheet(number));
        MvcTestResult english = screens.get(RIVAL, sheet(number) + "&lang=en");
        MvcTestResult form = screens.get(TSO, form(number));

        assertThat(before).bodyText().contains("<dt>離島供給約款</dt><dd>適用なし</dd>").doesNotContain("定額電灯");
        assertThat(preview).bodyText().contains("<td><span>適用なし</span></td><td><span>適用</span></td>", "10x2 40x1");
        assertThat(saved).hasRedirectedUrl("/supply-points/" + number + "?purpose=FACILITY&done=point.corrected");
        assertThat(sheet).bodyText().contains("<dt>離島供給約款</dt><dd>適用</dd>", "<dt>定額電灯</dt>", "10 W × 2", "40 W × 1");
        assertThat(english).bodyText().contains("<dt>Island terms</dt><dd>Yes</dd>", "<dt>Flat-rate lamps</dt>");
        assertThat(form)
                .bodyText()
                .contains("value=\"10x2 40x1\"", "<option value=\"1\" selected=\"selected\">適用</option>");
    }

    @Test
    void lampsThatAreNoneAreRefusedAtTheirField() {
        String number = "0600000000000000004062";
        points.put(SamplePoints.point(number), null, SamplePoints.TSO);

        MvcTestResult refused = correct(number, "preview", Map.of("lamps", "10W二灯"));

        assertThat(refused).bodyText().contains("id=\"lamps-wrong\"", "定額電灯（例 10x2 40x1：W×灯数）ではありません");
        assertThat(point(number).wheeling().lamps()).isEmpty();
    }

    private MvcTestResult correct(String number, String step, Map<String, String> typed) {
        Map<String, String> given = new HashMap<>(Map.of(
                "address", "大阪府大阪市北区中之島3-6-16",
                "family", "LV",
                "voltage", "LOW",
                "generation", "0",
                "island_terms", "0",
                "method", "AMPERE_BREAKER",
                "current", "40",
                "state", "IN_USE",
                "version", "1",
                "step", step));
        given.putAll(typed);
        return screens.post(TSO, form(number), given);
    }

    private SupplyPoint point(String number) {
        return points.find(SupplyPointNumber.of(number)).orElseThrow().point();
    }

    private static String sheet(String number) {
        return "/supply-points/" + number + "?purpose=SWITCH";
    }

    private static String form(String number) {
        return "/supply-points/" + number + "/correction";
    }
}
