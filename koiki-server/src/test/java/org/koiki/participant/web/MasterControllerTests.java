package org.koiki.participant.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koiki.participant.Role;
import org.koiki.participant.SeedFiles;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
class MasterControllerTests {
    private static final String MASTERS = "/api/v1/masters/";
    private static final RequestPostProcessor COORDINATOR = TestCallers.coordinator("MASTER_VIEW", "MASTER_ADMIN");
    private static final RequestPostProcessor TSO = TestCallers.of("1006", Role.TSO, "MASTER_VIEW");
    private static final RequestPostProcessor OTHER_TSO = TestCallers.of("1001", Role.TSO, "MASTER_VIEW");
    private static final RequestPostProcessor LEAD = TestCallers.of("9901", Role.RETAILER, "MASTER_VIEW");
    private static final RequestPostProcessor MEMBER = TestCallers.of("9911", Role.RETAILER, "MASTER_VIEW");
    private static final RequestPostProcessor GENERATOR =
            TestCallers.of("9921", Role.GENERATION_CONTRACT_HOLDER, "MASTER_VIEW");
    private static final RequestPostProcessor STRANGER =
            TestCallers.of("8001", Role.NEGAWATT_OPERATOR, "MASTER_VIEW", "MASTER_ADMIN");

    @Autowired
    SeedFiles seeds;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void theSampleMarket() {
        seeds.load("classpath:org/koiki/sandbox/market/");
    }

    @Test
    void listsTheRecordsOfToday() {
        assertThat(get("groups", LEAD))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[?(@.code == 'LZ016')].lead")
                .asArray()
                .containsExactly("99016");
        assertThat(get("groups?on=2016-03-31", LEAD))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void showsMembershipsToThoseWhomTheyConcern() {
        assertThat(sees("memberships", COORDINATOR, "@.group == 'LZ016'")).isEqualTo(6);
        assertThat(sees("memberships", TSO, "@.group == 'LZ016'")).isEqualTo(6);
        assertThat(sees("memberships", LEAD, "@.group == 'LZ016'")).isEqualTo(6);
        assertThat(sees("memberships", MEMBER, "@.group == 'LZ016'")).isEqualTo(1);
        assertThat(sees("memberships", OTHER_TSO, "@.group == 'LZ016'")).isZero();
        assertThat(sees("memberships", STRANGER, "@.group == 'LZ016'")).isZero();
    }

    @Test
    void showsPlantsAndFilersToTheirHolderAndTheTsoOfTheArea() {
        assertThat(sees("plant-links", GENERATOR, "@.group == 'GZ116'")).isPositive();
        assertThat(sees("plants", GENERATOR, "@.area == '06'")).isPositive();
        assertThat(sees("filers", GENERATOR, "@.code == 'PZ216'")).isEqualTo(1);
        assertThat(sees("filers", TSO, "@.code == 'PZ216'")).isEqualTo(1);
        assertThat(sees("plant-links", STRANGER, "@.group == 'GZ116'")).isZero();
        assertThat(sees("plants", OTHER_TSO, "@.area == '06'")).isZero();
        assertThat(sees("filers", LEAD, "@.code == 'PZ216'")).isZero();
    }

    @Test
    void letsTheCoordinatorChangeAndEndARecord() {
        assertThat(post(
                        "plants",
                        "{'code':'Q0016','name':'試験','area':'06','validity':{'from':'2016-06-01'}}",
                        COORDINATOR))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$[0].record.validity.from")
                .isEqualTo("2016-06-01");
        assertThat(post("plants/Q0016/end", "{'on':'2016-07-01'}", COORDINATOR))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].record.validity.until")
                .isEqualTo("2016-07-01");
        assertThat(get("plants/Q0016/history", COORDINATOR))
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .hasSize(2);
    }

    @Test
    void showsTheMastersAsTheyWereBeforeAChange() {
        post("plants", "{'code':'Q0026','name':'試験','area':'06','validity':{'from':'2016-05-01'}}", COORDINATOR);

        assertThat(sees("plants", COORDINATOR, "@.code == 'Q0026'")).isEqualTo(1);
        assertThat(sees("plants?asOf=2016-05-30T00:59:59Z", COORDINATOR, "@.code == 'Q0026'"))
                .isZero();
    }

    @Test
    void letsNobodyElseChangeAnything() {
        assertThat(post("plants", "{}", STRANGER)).hasStatus(403);
        assertThat(post("plants/X/end", "{'on':'2016-07-01'}", TSO)).hasStatus(403);
        assertThat(get("plants/X/history", LEAD)).hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plants     | {'code':'Q0036','name':'試','area':'66','validity':{'from':'2016-06-01'}}     | 422 | MASTER_REFUSED",
                "plants     | {'code':'Q0036','area':'06','validity':{'from':'2016-06-01'}}               | 400 | MASTER_UNREADABLE",
                "plants     | {'code':'Q0036','name':'試','area':'06','validity':{'from':'June'}}           | 400 | MASTER_UNREADABLE",
                "plants     | {'code':'Q0036','name':'試','area':'06'}                                     | 400 | MASTER_UNREADABLE",
                "plants     | {'code':7,'name':[],'area':'06','validity':3}                               | 400 | MASTER_UNREADABLE",
                "companies  | {'code':'T003','name':'試','nameEn':'T','validity':{'from':'2016-06-01'}}    | 400 | MASTER_UNREADABLE",
                "plants/NONE/end | {'on':'2016-07-01'}                                                   | 404 | MASTER_UNKNOWN",
                "planets    | {}                                                                         | 404 | MASTER_KIND_UNKNOWN"
            })
    void saysWhatIsWrongWithAChange(String path, String body, int status, String code) {
        assertThat(post(path, body, COORDINATOR))
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }

    @Test
    void namesTheRulesThatAChangeWouldBreak() {
        assertThat(post(
                        "groups",
                        "{'code':'LT036','kind':'DEMAND','name':'試','area':'06','lead':'00006','validity':{'from':'2016-06-01'}}",
                        COORDINATOR))
                .bodyJson()
                .extractingPath("$.violations[*].code")
                .asArray()
                .containsExactly("MST-0403");
    }

    private int sees(String path, RequestPostProcessor caller, String filter) {
        return assertThat(get(path, caller))
                .bodyJson()
                .extractingPath("$.items[?(" + filter + ")]")
                .asArray()
                .actual()
                .length;
    }

    private MvcTestResult get(String path, RequestPostProcessor caller) {
        return http.get().uri(MASTERS + path).with(caller).exchange();
    }

    private MvcTestResult post(String path, String body, RequestPostProcessor caller) {
        return http.post()
                .uri(MASTERS + path)
                .with(caller)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'))
                .exchange();
    }
}
