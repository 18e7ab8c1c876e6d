package org.koiki.supplypoint.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
@DisplayName("Supply points by /api/v1")
class SupplyPointApiTests {
    private static final String API = "/api/v1/supply-points";
    private static final String TSO = "10066";
    private static final String SUPPLIER = "99016";
    private static final String RIVAL = "99026";
    private static final String ELSEWHERE = "90013";
    private static final String POINT = """
            {"family":"LV","voltage":"LOW","place":{"postalCode":"5300005","address":"大阪府大阪市北区中之島3-6-16"},
             "wheeling":{"menu":"STANDARD","method":"AMPERE_BREAKER","current":40},"use":{"state":"IN_USE"}}
            """;
    private static final String CONTRACT = """
            {"from":"2016-05-15","retailer":"99016","group":"LZ016","contractNumber":"C-1",
             "customer":{"name":"見本 太郎","kana":"ミホン タロウ","phone":"0612345678"}}
            """;

    private final TestMarket market;
    private final Contracts contracts;

    @Autowired
    SupplyPointApiTests(TestMarket market, Contracts contracts) {
        this.market = market;
        this.contracts = contracts;
    }

    @Test
    void theTsoPutsAPointAndAnotherVersionOnlyOverTheOneItSaw() throws Exception {
        String path = API + "/0600000000000000004001";

        HttpResponse<String> added = put(TSO, path, POINT, null);
        HttpResponse<String> same = put(TSO, path, POINT, null);
        HttpResponse<String> stale = put(TSO, path, POINT.replace("40}", "50}"), "\"7\"");
        HttpResponse<String> changed = put(TSO, path, POINT.replace("40}", "50}"), "\"1\"");
        HttpResponse<String> read = get(TSO, path + "?purpose=FACILITY");

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(same.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("POINT-CHANGED");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(JsonPath.<Integer>read(read.body(), "$.wheeling.current")).isEqualTo(50);
    }

    @Test
    void othersMayNotPutAndATsoOnlyInItsArea() throws Exception {
        HttpResponse<String> retailer = put(SUPPLIER, API + "/0600000000000000004002", POINT, null);
        HttpResponse<String> foreign = put(TSO, API + "/0300000000000000004002", POINT, null);
        HttpResponse<String> wrong =
                put(TSO, API + "/0600000000000000004002", POINT.replace("\"LOW\"", "\"HIGH_SMALL\""), null);
        HttpResponse<String> gas = get(TSO, API + "/06000000000004002?purpose=FACILITY");

        assertThat(retailer.statusCode()).isEqualTo(403);
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(JsonPath.<String>read(wrong.body(), "$.code")).isEqualTo("POINT-VOLTAGE");
        assertThat(JsonPath.<String>read(gas.body(), "$.code")).isEqualTo("POINT-NUMBER-GAS");
    }

    @Test
    void aMeterIsChangedAndTakenOutOverTheVersionThatWasRead() throws Exception {
        String path = API + "/0600000000000000004041";
        String meter = path + "/meters/M-4041";
        String open = "{\"from\":\"2016-04-01\",\"halfHourly\":true,\"remote\":true}";
        String down = "{\"from\":\"2016-04-01\",\"until\":\"2016-06-01\",\"halfHourly\":true,\"remote\":true}";
        put(TSO, path, POINT, null);

        HttpResponse<String> first = put(TSO, meter, open, "\"0\"");
        HttpResponse<String> twice = put(TSO, meter, open, "\"0\"");
        String read = JsonPath.<List<String>>read(
                        get(TSO, path + "?purpose=FACILITY").body(), "$.meters[*].version")
                .getFirst();
        HttpResponse<String> changed = put(TSO, meter, down, "\"" + read + "\"");
        HttpResponse<String> overtaken = put(TSO, meter, open, "\"" + read + "\"");
        HttpResponse<String> kept = delete(meter + "?from=2016-04-01", "\"" + read + "\"");
        String now = changed.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("ETag")).hasValue("\"" + read + "\"");
        assertThat(twice.statusCode()).isEqualTo(412);
        assertThat(overtaken.statusCode()).isEqualTo(412);
        assertThat(overtaken.body()).contains("POINT-METER-CHANGED", read, now.replace("\"", ""));
        assertThat(kept.statusCode()).isEqualTo(412);
        assertThat(delete(meter + "?from=2016-04-01", now).statusCode()).isEqualTo(204);
    }

    @Test
    void aRetailerSeesWhatItSuppliesAndNobodyLooksWithoutAPurpose() throws Exception {
        String path = API + "/0600000000000000004003";
        put(TSO, path, POINT, null);
        HttpResponse<String> begun = post(TSO, path + "/contracts", CONTRACT);
        put(TSO, path + "/meters/M-4003", "{\"from\":\"2016-04-01\",\"halfHourly\":true,\"remote\":true}", null);

        HttpResponse<String> own = get(SUPPLIER, path + "?purpose=INQUIRY");
        HttpResponse<String> elsewhere = get(ELSEWHERE, path + "?purpose=SWITCH");
        HttpResponse<String> silent = get(SUPPLIER, path);
        HttpResponse<String> coordinator = get("70013", path + "?purpose=MARKET");

        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        assertThat(JsonPath.<List<String>>read(own.body(), "$.contracts[*].customer.name"))
                .containsExactly("見本 太郎");
        assertThat(JsonPath.<List<String>>read(own.body(), "$.meters[*].number"))
                .containsExactly("M-4003");
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(elsewhere.body()).doesNotContain("99016");
        assertThat(JsonPath.<String>read(silent.body(), "$.code")).isEqualTo("POINT-PURPOSE");
        assertThat(coordinator.statusCode()).isEqualTo(200);
        assertThat(looks(SUPPLIER)).contains("INQUIRY", "MARKET");
        assertThat(looks(ELSEWHERE)).contains("SWITCH").doesNotContain("MARKET");
    }

    @Test
    void aRetailerOfTheAreaSeesTheFacilitiesOfAPointThatOthersSupplyAndTheSupplierDoesNotHearOfIt() throws Exception {
        String path = API + "/0600000000000000004008";
        put(TSO, path, POINT, null);
        post(TSO, path + "/contracts", CONTRACT);
        put(TSO, path + "/meters/M-4008", "{\"from\":\"2016-04-01\",\"halfHourly\":true,\"remote\":true}", null);

        HttpResponse<String> sheet = get(RIVAL, path + "?purpose=SWITCH");
        HttpResponse<String> silent = get(RIVAL, path);
        HttpResponse<String> history = get(RIVAL, path + "/contracts?purpose=SWITCH");

        assertThat(sheet.statusCode()).as(sheet.body()).isEqualTo(200);
        assertThat(sheet.body()).contains("\"facilitiesOnly\":true", "M-4008", "\"current\":40", "\"contracts\":[]");
        assertThat(sheet.body()).doesNotContain("見本 太郎", "ミホン", "C-1", "0612345678", "99016", "LZ016");
        assertThat(JsonPath.<String>read(silent.body(), "$.code")).isEqualTo("POINT-PURPOSE");
        assertThat(history.statusCode()).isEqualTo(404);
        assertThat(facilityLooks(RIVAL)).contains("0600000000000000004008");
        assertThat(facilityLooks(TSO)).contains("0600000000000000004008");
        assertThat(facilityLooks(SUPPLIER)).doesNotContain("0600000000000000004008");
    }

    @Test
    void anyRetailerFindsAPointByItsAddressWithoutItsCustomer() throws Exception {
        String path = API + "/0600000000000000004004";
        put(TSO, path, POINT.replace("中之島3-6-16", "試験通4丁目"), null);
        post(TSO, path + "/contracts", CONTRACT);

        HttpResponse<String> found = get(RIVAL, API + "?address=%E8%A9%A6%E9%A8%93%E9%80%9A4&purpose=SWITCH");
        HttpResponse<String> none = get(RIVAL, API + "?purpose=SWITCH");

        assertThat(JsonPath.<List<String>>read(found.body(), "$.items[*].number"))
                .containsExactly("0600000000000000004004");
        assertThat(found.body()).doesNotContain("見本", "99016", "ミホン");
        assertThat(none.statusCode()).isEqualTo(400);
    }

    @Test
    void overlapsAreRefusedAndWhatWasHeldStaysOnRecord() throws Exception {
        String path = API + "/0600000000000000004005";
        put(TSO, path, POINT, null);
        int id = JsonPath.read(post(TSO, path + "/contracts", CONTRACT).body(), "$.contract.id");

        HttpResponse<String> overlap = post(TSO, path + "/contracts", CONTRACT.replace("05-15", "05-20"));
        HttpResponse<String> corrected = put(TSO, path + "/contracts/" + id, CONTRACT.replace("見本 太郎", "見本 花子"), null);
        HttpResponse<String> history = get(TSO, path + "/contracts?purpose=FACILITY");

        assertThat(overlap.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<Integer>read(overlap.body(), "$.standing")).isEqualTo(id);
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(history.body(), "$[*].customer.name"))
                .containsExactlyInAnyOrder("見本 太郎", "見本 花子");
    }

    @Test
    void theSheetTellsTheCustomerBeforeAChangeAndADayNamesItsOwn() throws Exception {
        String path = API + "/0600000000000000004051";
        put(TSO, path, POINT, null);
        int id = JsonPath.read(post(TSO, path + "/contracts", CONTRACT).body(), "$.contract.id");
        contracts.change(
                SupplyPointNumber.of("0600000000000000004051"),
                id,
                LocalDate.of(2016, 5, 25),
                "C-2",
                new Customer("見本 花子", null, null),
                SamplePoints.TSO);

        HttpResponse<String> sheet = get(SUPPLIER, path + "?purpose=INQUIRY");
        HttpResponse<String> facilities = get(RIVAL, path + "?purpose=SWITCH");
        HttpResponse<String> all = get(TSO, path + "/contracts?purpose=FACILITY");
        HttpResponse<String> before = get(TSO, path + "/contracts?purpose=FACILITY&on=2016-05-24");
        HttpResponse<String> after = get(TSO, path + "/contracts?purpose=FACILITY&on=2016-05-25");

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
        put(TSO, path, POINT, null);
        HttpResponse<String> begun = post(TSO, path + "/contracts", CONTRACT);
        String contract = path + "/contracts/" + JsonPath.<Integer>read(begun.body(), "$.contract.id");
        String seen = "\"" + JsonPath.read(begun.body(), "$.contract.knownFrom") + "\"";
        String stale = "\"2016-01-01T00:00:00Z\"";

        HttpResponse<String> overtaken = put(TSO, contract, CONTRACT.replace("太郎", "花子"), stale);
        HttpResponse<String> kept = delete(contract, stale);
        HttpResponse<String> wrong = delete(contract, "\"7\"");
        HttpResponse<String> corrected = put(TSO, contract, CONTRACT.replace("太郎", "花子"), seen);

        assertThat(overtaken.statusCode()).isEqualTo(412);
        assertThat(overtaken.body()).contains("POINT-CONTRACT-CHANGED");
        assertThat(kept.statusCode()).isEqualTo(412);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        String now = "\"" + JsonPath.read(corrected.body(), "$.knownFrom") + "\"";
        assertThat(delete(contract, now).statusCode()).isEqualTo(204);
    }

    @Test
    void whatComesBeforeItsPointWaitsInTheWorkQueue() throws Exception {
        String path = API + "/0600000000000000004006";

        HttpResponse<String> early = post(TSO, path + "/contracts", CONTRACT);
        HttpResponse<String> tasks = get(TSO, API + "/tasks?limit=500");
        put(TSO, path, POINT, null);
        HttpResponse<String> sheet = get(TSO, path + "?purpose=FACILITY");

        assertThat(early.statusCode()).isEqualTo(202);
        assertThat(JsonPath.<List<String>>read(tasks.body(), "$.items[?(@.number == '0600000000000000004006')].kind"))
                .containsExactly("CONTRACT_WAITS");
        assertThat(JsonPath.<List<String>>read(sheet.body(), "$.contracts[*].retailer"))
                .containsExactly("99016");
    }

    @Test
    void aFileIsLoadedAndItsReportRead() throws Exception {
        String file = "number,family,voltage,address,method,generation,state\n"
                + "0600000000000000004007,LV,LOW,大阪府大阪市北区1,NOT_MANAGED,0,IN_USE\nx,LV,LOW,a,NOT_MANAGED,0,IN_USE\n";

        HttpResponse<String> loaded = market.client(TSO).post(API + "/loads", "text/csv", file);
        HttpResponse<String> retailer = market.client(SUPPLIER).post(API + "/loads", "text/csv", file);
        HttpResponse<String> none = market.client(TSO).post(API + "/loads", "text/csv", "a,b\n1,2\n");
        Integer id = JsonPath.read(loaded.body(), "$.id");
        HttpResponse<String> report = get(TSO, API + "/loads/" + id);

        assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(report.body(), "$.added")).isEqualTo(1);
        assertThat(JsonPath.<List<Integer>>read(report.body(), "$.faults[*].line"))
                .containsExactly(3);
        assertThat(retailer.statusCode()).isEqualTo(403);
        assertThat(JsonPath.<String>read(none.body(), "$.code")).isEqualTo("POINT-HEADER");
        assertThat(get("10033", API + "/loads/" + id).statusCode()).isEqualTo(404);
    }

    private List<String> looks(String operator) throws Exception {
        HttpResponse<String> trail = get(operator, "/api/v1/audit?action=point.look");
        return JsonPath.read(trail.body(), "$.items[*].entry.detail");
    }

    private List<String> facilityLooks(String operator) throws Exception {
        HttpResponse<String> trail = get(operator, "/api/v1/audit?action=point.facilities");
        return JsonPath.read(trail.body(), "$.items[*].entry.subject");
    }

    private HttpResponse<String> get(String operator, String path) throws Exception {
        return market.client(operator).get(path);
    }

    private HttpResponse<String> post(String operator, String path, String json) throws Exception {
        return market.client(operator).post(path, "application/json", json);
    }

    private HttpResponse<String> delete(String path, String seen) throws Exception {
        return market.client(TSO)
                .send(market.client(TSO).request(path).header("If-Match", seen).DELETE());
    }

    private HttpResponse<String> put(String operator, String path, String json, @Nullable String seen)
            throws Exception {
        HttpRequest.Builder request = market.client(operator)
                .request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json));
        return market.client(operator).send(seen == null ? request : request.header("If-Match", seen));
    }
}
