package org.koiki.supplypoint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.supplypoint.web.PointCalls.API;
import static org.koiki.supplypoint.web.PointCalls.CONTRACT;
import static org.koiki.supplypoint.web.PointCalls.POINT;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.Customer;
import org.koiki.supplypoint.SamplePoints;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("Contracts of supply points by /api/v1")
class ContractApiTests {
    private static final String TSO = "10066";
    private static final String SUPPLIER = "99016";
    private static final String RIVAL = "99026";

    private final PointCalls calls;
    private final Contracts contracts;

    @Autowired
    ContractApiTests(TestMarket market, Contracts contracts) {
        this.calls = new PointCalls(market);
        this.contracts = contracts;
    }

    @Test
    void overlapsAreRefusedAndWhatWasHeldStaysOnRecord() throws Exception {
        String path = API + "/0600000000000000004005";
        calls.put(TSO, path, POINT, null);
        int id = JsonPath.read(calls.post(TSO, path + "/contracts", CONTRACT).body(), "$.contract.id");

        HttpResponse<String> overlap = calls.post(TSO, path + "/contracts", CONTRACT.replace("05-15", "05-20"));
        HttpResponse<String> corrected =
                calls.put(TSO, path + "/contracts/" + id, CONTRACT.replace("見本 太郎", "見本 花子"), null);
        HttpResponse<String> history = calls.get(TSO, path + "/contracts?purpose=FACILITY");

        assertThat(overlap.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<Integer>read(overlap.body(), "$.standing")).isEqualTo(id);
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(history.body(), "$[*].customer.name"))
                .containsExactlyInAnyOrder("見本 太郎", "見本 花子");
    }

    @Test
    void theSheetTellsTheCustomerBeforeAChangeAndADayNamesItsOwn() throws Exception {
        String path = API + "/0600000000000000004051";
        calls.put(TSO, path, POINT, null);
        int id = JsonPath.read(calls.post(TSO, path + "/contracts", CONTRACT).body(), "$.contract.id");
        contracts.change(
                SupplyPointNumber.of("0600000000000000004051"),
                id,
                LocalDate.of(2016, 5, 25),
                "C-2",
                new Customer("見本 花子", null, null),
                SamplePoints.TSO);

        HttpResponse<String> sheet = calls.get(SUPPLIER, path + "?purpose=INQUIRY");
        HttpResponse<String> facilities = calls.get(RIVAL, path + "?purpose=SWITCH");
        HttpResponse<String> all = calls.get(TSO, path + "/contracts?purpose=FACILITY");
        HttpResponse<String> before = calls.get(TSO, path + "/contracts?purpose=FACILITY&on=2016-05-24");
        HttpResponse<String> after = calls.get(TSO, path + "/contracts?purpose=FACILITY&on=2016-05-25");

        String former = "$.contracts[0].formerCustomers[0]";
        assertThat(JsonPath.<String>read(sheet.body(), "$.contracts[0].customer.name"))
                .isEqualTo("見本 花子");
        assertThat(JsonPath.<String>read(sheet.body(), former + ".customer.name"))
                .isEqualTo("見本 太郎");
        assertThat(JsonPath.<String>read(sheet.body(), former + ".contractNumber"))
                .isEqualTo("C-1");
        assertThat(JsonPath.<String>read(sheet.body(), former + ".days.until")).isEqualTo("2016-05-25");
        assertThat(facilities.body()).doesNotContain("見本 太郎", "見本 花子");
        assertThat(JsonPath.<List<String>>read(all.body(), "$[*].formerCustomers[*].customer.name"))
                .as("what was held before knew of no change")
                .containsExactly("見本 太郎");
        assertThat(JsonPath.<List<String>>read(before.body(), "$[?(!@.knownUntil)].customer.name"))
                .containsExactly("見本 太郎");
        assertThat(JsonPath.<List<String>>read(after.body(), "$[?(!@.knownUntil)].customer.name"))
                .containsExactly("見本 花子");
    }

    @Test
    void aContractIsCorrectedAndCancelledOnlyAsItWasSeen() throws Exception {
        String path = API + "/0600000000000000004009";
        calls.put(TSO, path, POINT, null);
        HttpResponse<String> begun = calls.post(TSO, path + "/contracts", CONTRACT);
        String contract = path + "/contracts/" + JsonPath.<Integer>read(begun.body(), "$.contract.id");
        String seen = "\"" + JsonPath.read(begun.body(), "$.contract.knownFrom") + "\"";
        String stale = "\"2016-01-01T00:00:00Z\"";

        HttpResponse<String> overtaken = calls.put(TSO, contract, CONTRACT.replace("太郎", "花子"), stale);
        HttpResponse<String> kept = calls.delete(TSO, contract, stale);
        HttpResponse<String> wrong = calls.delete(TSO, contract, "\"7\"");
        HttpResponse<String> corrected = calls.put(TSO, contract, CONTRACT.replace("太郎", "花子"), seen);

        assertThat(overtaken.statusCode()).isEqualTo(412);
        assertThat(overtaken.body()).contains("POINT-CONTRACT-CHANGED");
        assertThat(kept.statusCode()).isEqualTo(412);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        String now = "\"" + JsonPath.read(corrected.body(), "$.knownFrom") + "\"";
        assertThat(calls.delete(TSO, contract, now).statusCode()).isEqualTo(204);
    }
}
