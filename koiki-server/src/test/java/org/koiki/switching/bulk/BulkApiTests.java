package org.koiki.switching.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.switching.SwitchingCalls.read;
import static org.koiki.switching.SwitchingCalls.text;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.SwitchingCalls;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoikiTest
@DisplayName("Files of applications over the API: sent, looked at row by row, confirmed or given up")
class BulkApiTests {
    private final ApplicationContext hub;
    private final SwitchingCalls retailer;
    private final SwitchingCalls other;
    private final SuppliedPoints points;
    private final TestClock clock;

    @Autowired
    BulkApiTests(TestMarket market, ApplicationContext hub, TestClock clock) {
        this.hub = hub;
        retailer = new SwitchingCalls(market.client("90013"));
        other = new SwitchingCalls(market.client("90043"));
        points = new SuppliedPoints(hub);
        this.clock = clock;
    }

    @BeforeEach
    void setClock() {
        clock.set("2026-02-02T10:00:00+09:00");
    }

    @Test
    void aFileIsJudgedOnceAndFiledWhenItIsConfirmed() throws Exception {
        String point = points.supplied("Ք", "2026-02-18");
        String sheet = new SheetOfApplications()
                .moveOut(point, "2026-02-20")
                .line("廃止・撤去," + point + ",低圧,2026/02/20,1,はい,,,,,気分,")
                .text();

        HttpResponse<String> sent = send(sheet, "key-bulk-api");
        HttpResponse<String> again = send(sheet, "key-bulk-api");
        String file = "bulk-files/" + text(sent, "$.number");
        HttpResponse<String> first = retailer.get(file + "/rows?limit=1");
        HttpResponse<String> second = retailer.get(file + "/rows?limit=1&cursor=" + text(first, "$.next"));
        HttpResponse<String> before = retailer.get("applications?supplyPoint=" + point);
        HttpResponse<String> confirmed = retailer.post(file + "/confirm", "");
        new BulkWork(hub).finish(text(sent, "$.number"), TestCallers.caller("9001", Role.RETAILER));
        HttpResponse<String> filed = retailer.get(file + "/rows?outcome=FILED");

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(sent.headers().firstValue("Location")).contains("/api/v1/switching/" + file);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(text(again, "$.number")).isEqualTo(text(sent, "$.number"));
        assertThat(List.of(read(sent, "$.stage"), read(sent, "$.acceptable"), read(sent, "$.refused")))
                .containsExactly("CHECKED", 1, 1);
        assertThat(SwitchingCalls.<List<String>>read(first, "$.items[*].outcome"))
                .containsExactly("ACCEPTABLE");
        assertThat(text(second, "$.items[0].faults[0].code")).isEqualTo("SWI-1202");
        assertThat(text(second, "$.items[0].faults[0].value")).isEqualTo("気分");
        assertThat(SwitchingCalls.<List<Object>>read(before, "$.items")).isEmpty();
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(SwitchingCalls.<List<Integer>>read(filed, "$.items[*].row")).containsExactly(2);
        assertThat(List.of(read(retailer.get(file), "$.stage"), read(retailer.get(file), "$.filed")))
                .containsExactly("DONE", 1);
        HttpResponse<String> application =
                retailer.get("applications/" + text(filed, "$.items[0].application") + "/progress");
        assertThat(List.of(
                        text(application, "$.kind"), text(application, "$.supplyPoint"), text(application, "$.stage")))
                .containsExactly("MOVE_OUT", point, "WITH_TSO");
        assertThat(retailer.get(file + "/csv").body()).contains(text(application, "$.number"), "SWI-1202");
    }

    @Test
    void aFileThatIsGivenUpIsNotConfirmedAndAnotherCompanyNeverSeesIt() throws Exception {
        String point = points.supplied("Օ", "2026-02-18");
        String sheet = new SheetOfApplications().moveOut(point, "2026-02-20").text();
        HttpResponse<String> sent = send(sheet, "key-bulk-given-up");
        String file = "bulk-files/" + text(sent, "$.number");

        HttpResponse<String> foreign = other.get(file + "/rows");
        HttpResponse<String> taken = other.post(file + "/confirm", "");
        HttpResponse<String> discarded = retailer.delete(file);
        HttpResponse<String> late = retailer.post(file + "/confirm", "");

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(taken.statusCode()).isEqualTo(404);
        assertThat(text(discarded, "$.stage")).isEqualTo("DISCARDED");
        assertThat(text(late, "$.code")).isEqualTo("SWI-WRONG-STAGE");
        assertThat(SwitchingCalls.<List<Object>>read(retailer.get("applications?supplyPoint=" + point), "$.items"))
                .isEmpty();
        assertThat(SwitchingCalls.<List<String>>read(retailer.get("bulk-files?limit=1"), "$.items[*].number"))
                .containsExactly(text(sent, "$.number"));
    }

    private HttpResponse<String> send(String sheet, String key) throws Exception {
        return retailer.send(retailer.request("bulk-files?name=outs.csv")
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(sheet)));
    }
}
