package org.koiki.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koiki.client.testing.TestHub;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanSubmitTests extends CommandTest {
    private static final String PUT = "/service/RP12/OCCTO/api/upload/putW6BP0250File";
    private static final String RECEIPT = """
            {"planId":"0250-20160531-LZ016","version":2,"outcome":"ACCEPTED","repeated":true,"dryRun":false,
             "carriedOver":[{"block":"99136","counterparty":"LZ026","total":4800}]}""";
    private static final String PROBLEM = """
            {"status":422,"code":"PLN-2004","detail":"計画に誤りがあります","detailEn":"the plan has faults",
             "findings":[{"code":"PLN-0203","severity":"FAULT","place":{"path":"JPTRM/JPM00022","line":2,"column":7},
               "member":"99136","counterparty":"LZ026","slot":12,"value":"212","expected":"211",
               "text":{"ja":"合計が違います","en":"the sums differ"}}]}""";

    @Test
    void filesOverTheWebApiUnlessToldOtherwise() {
        hub.on(PUT, request -> request.result("0000", new byte[0]));

        int status = run("plan", "submit", plan.toString());

        assertThat(status).isZero();
        assertThat(out()).isEqualTo(plan + ": accepted\n");
        assertThat(hub.requests().getFirst().text())
                .contains("99016-admin", "a secret\r\n")
                .doesNotContain("not this");
    }

    @Test
    void showsTheReceiptAndTheRowsStillInForce() {
        hub.on("/api/v1/plans", request -> request.json(200, RECEIPT));

        int status = run("plan", "submit", "--api", "v1", plan.toString());

        assertThat(status).isZero();
        assertThat(out())
                .contains("accepted 0250-20160531-LZ016 version 2 (filed before, nothing changed)")
                .contains("still in force from the version before: 99136 LZ026, 4,800 kWh");
    }

    @Test
    void asksForWarningsAndRowsStillInForceThatTheWebApiDoesNotTell() {
        hub.on(PUT, request -> request.result("0000", new byte[0]));
        hub.on("/api/v1/plans", request -> request.json(200, RECEIPT));

        int status = run("plan", "submit", plan.toString());

        assertThat(status).isZero();
        assertThat(out())
                .contains("accepted 0250-20160531-LZ016 version 2\n")
                .contains("still in force from the version before: 99136 LZ026, 4,800 kWh");
        assertThat(hub.requests()).extracting(TestHub.Request::query).containsExactly("null", "dryRun=true");
    }

    @Test
    void saysNothingOfAPlanThatNoLongerStands() {
        hub.on(PUT, request -> request.result("0000", new byte[0]));
        hub.on(
                "/api/v1/plans",
                request -> request.json(200, RECEIPT.replace("\"repeated\":true", "\"repeated\":false")));

        assertThat(run("plan", "submit", plan.toString())).isZero();
        assertThat(out()).isEqualTo(plan + ": accepted\n");
    }

    @Test
    void printsARefusalInTheLanguageOfTheUser() {
        hub.on("/api/v1/plans", request -> request.json(422, PROBLEM));

        int english = run("plan", "check", plan.toString(), "--lang", "en");
        assertThat(english).isEqualTo(1);
        assertThat(out())
                .contains("REFUSED PLN-2004 the plan has faults")
                .contains("PLN-0203 fault: the sums differ")
                .contains("JPTRM/JPM00022  2:7  member 99136  counterparty LZ026  slot 12  found 212  expected 211");

        int japanese = run("plan", "check", plan.toString(), "--lang", "ja");
        assertThat(japanese).isEqualTo(1);
        assertThat(out()).contains("拒否 PLN-2004 計画に誤りがあります", "PLN-0203 誤り: 合計が違います", "取引先 LZ026");
    }

    @Test
    void printsOneJsonLineForEachFile() {
        hub.on("/api/v1/plans", request -> request.json(422, PROBLEM));

        int status = run("plan", "submit", "--json", "--api=v1", plan.toString(), file("missing.xml"));

        assertThat(status).isEqualTo(Exit.USAGE);
        List<JsonNode> lines = out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path("outcome").asString()).isEqualTo("REFUSED");
            assertThat(line.path("code").asString()).isEqualTo("PLN-2004");
            assertThat(line.path("findings").path(0).path("slot").asInt()).isEqualTo(12);
        });
        assertThat(lines)
                .anySatisfy(line -> assertThat(line.path("outcome").asString()).isEqualTo("FAILED"));
    }

    @Test
    void filesManyAndCountsThem() throws IOException {
        hub.on(PUT, request -> request.result(request.text().contains("wrong7") ? "2005" : "0000", new byte[0]));
        List<String> command = new ArrayList<>(List.of("plan", "submit", "--parallel", "8"));
        for (int i : IntStream.range(0, 20).toArray()) {
            String name = (i == 7 ? "wrong" : "good") + i + ".xml";
            command.add(Files.write(folder.resolve(name), PLAN.bytes()).toString());
        }

        int status = run(command.toArray(String[]::new));

        assertThat(status).isEqualTo(1);
        assertThat(out()).endsWith("20 of 20 files: 19 accepted, 1 refused, 0 failed\n");
        assertThat(out()).contains("wrong7.xml: REFUSED 2005 outside the filing window");
    }

    @Test
    void tellsThatTheAccountIsLocked() {
        hub.on(PUT, request -> request.result("1002", new byte[0]));

        int status = run("plan", "submit", plan.toString());

        assertThat(status).isEqualTo(Exit.LOGIN);
        assertThat(out()).contains("FAILED 1002 account locked or password expired");
    }
}
