package org.koiki.switching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.switching.SwitchingCalls.head;
import static org.koiki.switching.SwitchingCalls.tag;
import static org.koiki.switching.SwitchingCalls.text;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.SwitchingCalls;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoikiTest
@DisplayName("What is filed is corrected over the API in the version that was seen")
class CorrectionApiTests {
    private static final String DAY = "2026-02-18";
    private static final String CUSTOMER = "\"customer\": {\"name\": \"山田太郎\"}";
    private static final String SUPPLY = "\"form\": \"LIGHT\", \"method\": \"AMPERE_BREAKER\", " + CUSTOMER;

    private final SwitchingCalls gaining;
    private final SwitchingCalls losing;
    private final SuppliedPoints points;
    private final TestClock clock;

    @Autowired
    CorrectionApiTests(TestMarket market, ApplicationContext hub, TestClock clock) {
        gaining = new SwitchingCalls(market.client("90043"));
        losing = new SwitchingCalls(market.client("90013"));
        points = new SuppliedPoints(hub);
        this.clock = clock;
    }

    @BeforeEach
    void setClock() {
        clock.set("2026-02-02T10:00:00+09:00");
    }

    @ParameterizedTest
    @CsvSource({
        "switch-starts, Ն, false, '\"appointed\": true, " + SUPPLY + "'",
        "switch-ends, Շ, true, '\"appointed\": true'",
        "move-ins, Ո, false, '" + SUPPLY + "'",
        "move-outs, Չ, true, '\"reason\": \"VACANT\", \"removal\": false, \"demolition\": false'",
        "ampere-changes, Պ, true, '\"ampere\": 40'",
        "capacity-changes, Ջ, true, '\"power\": 40'",
        "customer-data-changes, Ռ, true, '" + CUSTOMER + "'"
    })
    void anApplicationOfEveryKindIsCorrectedOnceAndAnOutdatedOneIsNot(
            String kind, String letter, boolean own, String rest) throws Exception {
        String point = kind.equals("move-ins") ? points.idle(letter, DAY) : points.supplied(letter, DAY);
        SwitchingCalls caller = own ? losing : gaining;

        HttpResponse<String> filed = caller.post(kind, content(point, "最初の窓口", rest));
        String place = kind + "/" + text(filed, "$.number");
        HttpResponse<String> unseen = caller.put(place, content(point, "忘れた窓口", rest));
        HttpResponse<String> corrected = caller.put(place, content(point, "正しい窓口", rest), "If-Match", tag(filed));
        HttpResponse<String> outdated = caller.put(place, content(point, "遅い窓口", rest), "If-Match", tag(filed));

        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        assertThat(unseen.statusCode()).isEqualTo(428);
        assertThat(text(unseen, "$.code")).isEqualTo("SWI-VERSION-MISSING");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(text(corrected, "$.updateKind")).isEqualTo("CORRECT");
        assertThat(outdated.statusCode()).isEqualTo(412);
        assertThat(text(outdated, "$.code")).isEqualTo("SWI-VERSION-CHANGED");
        HttpResponse<String> now = caller.get("applications/" + text(filed, "$.number") + "?purpose=APPLICATION");
        assertThat(text(now, "$.content.head.contact")).isEqualTo("正しい窓口");
        assertThat(tag(now)).isEqualTo(tag(corrected)).isNotEqualTo(tag(filed));
    }

    @Test
    void anApplicationIsCorrectedAsOfItsKindOnly() throws Exception {
        String point = points.supplied("Ս", DAY);
        HttpResponse<String> filed = losing.post("ampere-changes", content(point, "窓口", "\"ampere\": 40"));
        String number = text(filed, "$.number");

        HttpResponse<String> other = losing.put(
                "capacity-changes/" + number, content(point, "別の窓口", "\"power\": 40"), "If-Match", tag(filed));

        assertThat(text(other, "$.code")).isEqualTo("SWI-NOT-FOUND");
        HttpResponse<String> now = losing.get("applications/" + number + "?purpose=APPLICATION");
        assertThat(text(now, "$.application.kind")).isEqualTo("AMPERE_CHANGE");
        assertThat(text(now, "$.content.head.contact")).isEqualTo("窓口");
    }

    @Test
    void aRelayIsCorrectedAndThenCancelledAndNobodyDecidesOnItAnyMore() throws Exception {
        String point = points.supplied("Վ", DAY);
        HttpResponse<String> filed = gaining.post("relays", relay(point, "最初の窓口"));
        String place = "relays/" + text(filed, "$.number");

        HttpResponse<String> unseen = gaining.put(place, relay(point, "忘れた窓口"));
        HttpResponse<String> corrected = gaining.put(place, relay(point, "正しい窓口"), "If-Match", tag(filed));
        HttpResponse<String> outdated = gaining.put(place, relay(point, "遅い窓口"), "If-Match", tag(filed));
        HttpResponse<String> now = gaining.get(place + "?purpose=APPLICATION");
        HttpResponse<String> foreign = losing.delete(place);
        HttpResponse<String> late = gaining.delete(place, "If-Match", tag(filed));
        HttpResponse<String> cancelled = gaining.delete(place, "If-Match", tag(corrected));
        HttpResponse<String> decided =
                losing.post(place + "/decision", "{\"ok\": true, \"reasons\": []}", "If-Match", tag(cancelled));

        assertThat(text(unseen, "$.code")).isEqualTo("SWI-VERSION-MISSING");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(outdated.statusCode()).isEqualTo(412);
        assertThat(text(now, "$.content.contact")).isEqualTo("正しい窓口");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(text(cancelled, "$.stage")).isEqualTo("CANCELLED");
        assertThat(text(decided, "$.code")).isEqualTo("SWI-WRONG-STAGE");
        assertThat(text(losing.get(place + "/result"), "$.stage")).isEqualTo("CANCELLED");
    }

    private static String content(String point, String contact, String rest) {
        return "{%s, %s}".formatted(head(point, DAY, "NONE", contact), rest);
    }

    private static String relay(String point, String contact) {
        return """
                {"supplyPoint": "%s", "family": "LV", "wishedOn": "%s", "appointed": true, "contractNumber": "0123456789",
                 "customerName": "山田太郎", "address": "東京都千代田区丸の内1-2-3", "contact": "%s"}
                """.formatted(point, DAY, contact);
    }
}
