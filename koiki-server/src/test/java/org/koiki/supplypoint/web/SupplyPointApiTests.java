package org.koiki.supplypoint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.supplypoint.web.PointCalls.API;
import static org.koiki.supplypoint.web.PointCalls.CONTRACT;
import static org.koiki.supplypoint.web.PointCalls.POINT;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("Supply points by /api/v1")
class SupplyPointApiTests {
    private static final String TSO = "10066";
    private static final String SUPPLIER = "99016";
    private static final String RIVAL = "99026";
    private static final String ELSEWHERE = "90013";
    private final TestMarket market;
    private final PointCalls calls;

    @Autowired
    SupplyPointApiTests(TestMarket market) {
        this.market = market;
        this.calls = new PointCalls(market);
    }

    @Test
    void theTsoPutsAPointAndAnotherVersionOnlyOverTheOneItSaw() throws Exception {
        String path = API + "/0600000000000000004001";

        HttpResponse<String> added = calls.put(TSO, path, POINT, null);
        HttpResponse<String> same = calls.put(TSO, path, POINT, null);
        HttpResponse<String> stale = calls.put(TSO, path, POINT.replace("40}", "50}"), "\"7\"");
        HttpResponse<String> changed = calls.put(TSO, path, POINT.replace("40}", "50}"), "\"1\"");
        HttpResponse<String> read = calls.get(TSO, path + "?purpose=FACILITY");

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(same.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("POINT-CHANGED");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(JsonPath.<Integer>read(read.body(), "$.wheeling.current")).isEqualTo(50);
    }

    @Test
    void theFacilityAnswerListsTheLampsThatAreNotMetered() throws Exception {
        String path = API + "/0600000000000000004051";
        String lamps = POINT.replace("40}", "40,\"lamps\":%s}");

        HttpResponse<String> added =
                calls.put(TSO, path, lamps.formatted("[{\"watts\":10,\"count\":2},{\"watts\":40,\"count\":1}]"), null);
        HttpResponse<String> dark = calls.put(TSO, path, lamps.formatted("[{\"watts\":0,\"count\":2}]"), null);
        HttpResponse<String> none = calls.put(TSO, path, lamps.formatted("[null]"), null);
        HttpResponse<String> facilities = calls.get(RIVAL, path + "?purpose=SWITCH");

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(JsonPath.<List<Integer>>read(facilities.body(), "$.wheeling.lamps[*].watts"))
                .containsExactly(10, 40);
        assertThat(JsonPath.<List<Integer>>read(facilities.body(), "$.wheeling.lamps[*].count"))
                .containsExactly(2, 1);
        assertThat(dark.body()).contains("POINT-NUMERIC", "lamps", "1-9999");
        assertThat(none.statusCode()).isEqualTo(400);
    }

    @Test
    void theFacilityAnswerSaysWhetherTheTermsForIslandsHold() throws Exception {
        String path = API + "/0600000000000000004052";
        calls.put(TSO, path, POINT, null);

        HttpResponse<String> silent = calls.get(RIVAL, path + "?purpose=SWITCH");
        calls.put(TSO, path, POINT.replace("\"use\"", "\"islandTerms\":true,\"use\""), null);
        HttpResponse<String> told = calls.get(RIVAL, path + "?purpose=SWITCH");

        assertThat(JsonPath.<Boolean>read(silent.body(), "$.islandTerms")).isFalse();
        assertThat(JsonPath.<Boolean>read(told.body(), "$.islandTerms")).isTrue();
        assertThat(told.headers().firstValue("ETag")).hasValue("\"2\"");
    }

    @Test
    void othersMayNotPutAndATsoOnlyInItsArea() throws Exception {
        HttpResponse<String> retailer = calls.put(SUPPLIER, API + "/0600000000000000004002", POINT, null);
        HttpResponse<String> foreign = calls.put(TSO, API + "/0300000000000000004002", POINT, null);
        HttpResponse<String> wrong =
                calls.put(TSO, API + "/0600000000000000004002", POINT.replace("\"LOW\"", "\"HIGH_SMALL\""), null);
        HttpResponse<String> gas = calls.get(TSO, API + "/06000000000004002?purpose=FACILITY");

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
        calls.put(TSO, path, POINT, null);

        HttpResponse<String> first = calls.put(TSO, meter, open, "\"0\"");
        HttpResponse<String> twice = calls.put(TSO, meter, open, "\"0\"");
        String read = JsonPath.<List<String>>read(
                        calls.get(TSO, path + "?purpose=FACILITY").body(), "$.meters[*].version")
                .getFirst();
        HttpResponse<String> changed = calls.put(TSO, meter, down, "\"" + read + "\"");
        HttpResponse<String> overtaken = calls.put(TSO, meter, open, "\"" + read + "\"");
        HttpResponse<String> kept = calls.delete(TSO, meter + "?from=2016-04-01", "\"" + read + "\"");
        String now = changed.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("ETag")).hasValue("\"" + read + "\"");
        assertThat(twice.statusCode()).isEqualTo(412);
        assertThat(overtaken.statusCode()).isEqualTo(412);
        assertThat(overtaken.body()).contains("POINT-METER-CHANGED", read, now.replace("\"", ""));
        assertThat(kept.statusCode()).isEqualTo(412);
        assertThat(calls.delete(TSO, meter + "?from=2016-04-01", now).statusCode())
                .isEqualTo(204);
    }

    @Test
    void aRetailerSeesWhatItSuppliesAndNobodyLooksWithoutAPurpose() throws Exception {
        String path = API + "/0600000000000000004003";
        calls.put(TSO, path, POINT, null);
        HttpResponse<String> begun = calls.post(TSO, path + "/contracts", CONTRACT);
        calls.put(TSO, path + "/meters/M-4003", "{\"from\":\"2016-04-01\",\"halfHourly\":true,\"remote\":true}", null);

        HttpResponse<String> own = calls.get(SUPPLIER, path + "?purpose=INQUIRY");
        HttpResponse<String> elsewhere = calls.get(ELSEWHERE, path + "?purpose=SWITCH");
        HttpResponse<String> silent = calls.get(SUPPLIER, path);
        HttpResponse<String> coordinator = calls.get("70013", path + "?purpose=MARKET");

        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        assertThat(JsonPath.<List<String>>read(own.body(), "$.contracts[*].customer.name"))
                .containsExactly("見本 太郎");
        assertThat(JsonPath.<List<String>>read(own.body(), "$.meters[*].number"))
                .containsExactly("M-4003");
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(elsewhere.body()).doesNotContain("99016");
        assertThat(JsonPath.<String>read(silent.body(), "$.code")).isEqualTo("POINT-PURPOSE");
        assertThat(coordinator.statusCode()).isEqualTo(200);
        assertThat(looks(SUPPLIER, "0600000000000000004003")).contains("INQUIRY", "MARKET");
        assertThat(looks(ELSEWHERE, "0600000000000000004003"))
                .contains("SWITCH")
                .doesNotContain("MARKET");
    }

    @Test
    void aRetailerOfTheAreaSeesTheFacilitiesOfAPointThatOthersSupplyAndTheSupplierDoesNotHearOfIt() throws Exception {
        String path = API + "/0600000000000000004008";
        calls.put(TSO, path, POINT, null);
        calls.post(TSO, path + "/contracts", CONTRACT);
        calls.put(TSO, path + "/meters/M-4008", "{\"from\":\"2016-04-01\",\"halfHourly\":true,\"remote\":true}", null);

        HttpResponse<String> sheet = calls.get(RIVAL, path + "?purpose=SWITCH");
        HttpResponse<String> silent = calls.get(RIVAL, path);
        HttpResponse<String> history = calls.get(RIVAL, path + "/contracts?purpose=SWITCH");

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
        calls.put(TSO, path, POINT.replace("中之島3-6-16", "試験通4丁目"), null);
        calls.post(TSO, path + "/contracts", CONTRACT);

        HttpResponse<String> found = calls.get(RIVAL, API + "?address=%E8%A9%A6%E9%A8%93%E9%80%9A4&purpose=SWITCH");
        HttpResponse<String> none = calls.get(RIVAL, API + "?purpose=SWITCH");

        assertThat(JsonPath.<List<String>>read(found.body(), "$.items[*].number"))
                .containsExactly("0600000000000000004004");
        assertThat(found.body()).doesNotContain("見本", "99016", "ミホン");
        assertThat(none.statusCode()).isEqualTo(400);
    }

    @Test
    void whatComesBeforeItsPointWaitsInTheWorkQueue() throws Exception {
        String path = API + "/0600000000000000004006";

        HttpResponse<String> early = calls.post(TSO, path + "/contracts", CONTRACT);
        HttpResponse<String> tasks = calls.get(TSO, API + "/tasks?limit=500");
        calls.put(TSO, path, POINT, null);
        HttpResponse<String> sheet = calls.get(TSO, path + "?purpose=FACILITY");

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
        HttpResponse<String> report = calls.get(TSO, API + "/loads/" + id);

        assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(report.body(), "$.added")).isEqualTo(1);
        assertThat(JsonPath.<List<Integer>>read(report.body(), "$.faults[*].line"))
                .containsExactly(3);
        assertThat(retailer.statusCode()).isEqualTo(403);
        assertThat(JsonPath.<String>read(none.body(), "$.code")).isEqualTo("POINT-HEADER");
        assertThat(calls.get("10033", API + "/loads/" + id).statusCode()).isEqualTo(404);
    }

    private List<String> looks(String operator, String point) throws Exception {
        HttpResponse<String> trail = calls.get(operator, "/api/v1/audit?action=point.look");
        return JsonPath.read(trail.body(), "$.items[?(@.entry.subject == '" + point + "')].entry.detail");
    }

    private List<String> facilityLooks(String operator) throws Exception {
        HttpResponse<String> trail = calls.get(operator, "/api/v1/audit?action=point.facilities");
        return JsonPath.read(trail.body(), "$.items[*].entry.subject");
    }
}
