package org.koiki.supplypoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.koiki.supplypoint.SamplePoints.TSO;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.Problem;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Task.Kind;
import org.koiki.supplypoint.load.BulkLoad;
import org.koiki.supplypoint.load.LoadFault;
import org.koiki.supplypoint.load.LoadReport;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KoikiTest
@DisplayName("A contract of a generation contract holder that is no retailer needs a point with generation")
class GenerationContractsTests {
    private static final String GENERATOR = "95016";
    private static final String RETAILER = "99016";
    private static final String API = "/api/v1/supply-points/%s/contracts";
    private static final String BODY = """
            {"from":"2016-05-15","retailer":"%s","contractNumber":"G-1","customer":{"name":"見本 太陽"}}""";
    private static final String CONTRACTS = "point,retailer,contract_number,customer,from,until\n";
    private static final String POINTS = "number,family,voltage,address,method,generation,state\n";

    private final MasterIntake intake;
    private final SupplyPoints points;
    private final Contracts contracts;
    private final BulkLoad load;
    private final TestMarket companies;
    private final MockMvcTester http;

    @Autowired
    GenerationContractsTests(
            MasterIntake intake,
            SupplyPoints points,
            Contracts contracts,
            BulkLoad load,
            TestMarket companies,
            MockMvcTester http) {
        this.intake = intake;
        this.points = points;
        this.contracts = contracts;
        this.load = load;
        this.companies = companies;
        this.http = http;
    }

    private static SupplyPointNumber number(int area, int last) {
        return SupplyPointNumber.of("%02d%020d".formatted(area, 6_000 + last));
    }

    private SupplyPointNumber put(SupplyPointNumber number, Family family, boolean generation) {
        SupplyPoint sample = SamplePoints.point(number.digits());
        points.put(
                new SupplyPoint(
                        number,
                        family,
                        VoltageClass.LOW,
                        sample.place(),
                        sample.wheeling(),
                        sample.reading(),
                        null,
                        generation,
                        false,
                        sample.use()),
                null,
                TSO);
        return number;
    }

    @Test
    void isRefusedWhenItIsBegunOrCorrectedByApi() throws Exception {
        SupplyPointNumber without = put(number(6, 1), Family.LV, false);
        SupplyPointNumber with = put(number(6, 2), Family.LV, true);
        SupplyPointNumber fit = put(number(6, 3), Family.FIT, false);

        HttpResponse<String> refused = post(without, GENERATOR);
        HttpResponse<String> supplied = post(without, RETAILER);
        long contract = contracts.of(without).getFirst().id();
        HttpResponse<String> corrected = correct(without, contract, GENERATOR);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JsonPath.<String>read(refused.body(), "$.code")).isEqualTo("POINT-GENERATION");
        assertThat(JsonPath.<String>read(refused.body(), "$.faults[0].field")).isEqualTo("retailer");
        assertThat(JsonPath.<String>read(refused.body(), "$.faults[0].value")).isEqualTo(GENERATOR);
        assertThat(JsonPath.<String>read(refused.body(), "$.detail")).contains(GENERATOR, "種別 LV", "発電設備なし");
        assertThat(JsonPath.<String>read(refused.body(), "$.detailEn"))
                .contains(GENERATOR, "family LV", "no generation");
        assertThat(supplied.statusCode()).isEqualTo(201);
        assertThat(JsonPath.<String>read(corrected.body(), "$.code")).isEqualTo("POINT-GENERATION");
        assertThat(contracts.of(without))
                .extracting(held -> held.terms().retailer())
                .containsExactly(RETAILER);
        assertThat(post(with, GENERATOR).statusCode()).isEqualTo(201);
        assertThat(post(fit, GENERATOR).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> post(SupplyPointNumber point, String retailer) throws Exception {
        return companies
                .client("10066")
                .post(API.formatted(point.digits()), "application/json", BODY.formatted(retailer));
    }

    private HttpResponse<String> correct(SupplyPointNumber point, long contract, String retailer) throws Exception {
        MutualTlsClient client = companies.client("10066");
        return client.send(client.request(API.formatted(point.digits()) + "/" + contract)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(BODY.formatted(retailer))));
    }

    @Test
    void isRefusedOnTheScreenAtItsField() {
        SupplyPointNumber point = put(number(6, 5), Family.LV, false);

        assertThat(http.post()
                        .uri("/supply-points/%s/contracts/new".formatted(point.digits()))
                        .param("step", "save")
                        .param("retailer", GENERATOR)
                        .param("from", "2016-05-20")
                        .param("customer", "見本 太陽")
                        .with(TestCallers.of("1006", Role.TSO, "POINT_VIEW", "POINT_FILE", "POINT_PERSONAL_DATA"))
                        .with(csrf())
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("POINT-GENERATION", "「95016」は小売電気事業者でない発電契約者のコードです", "種別 LV");
        assertThat(contracts.of(point)).isEmpty();
    }

    @Test
    void isRefusedInAFileAndStopsNoOtherLine() {
        put(number(6, 11), Family.LV, false);
        put(number(6, 12), Family.LV, true);
        put(number(6, 13), Family.FIT, true);

        LoadReport report = load(
                CONTRACTS
                        + line(6, 11, GENERATOR)
                        + line(6, 12, GENERATOR)
                        + line(6, 13, GENERATOR)
                        + line(6, 11, RETAILER),
                "06");

        assertThat(report.added()).isEqualTo(3);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.faults())
                .extracting(LoadFault::line, LoadFault::column, LoadFault::code, LoadFault::value)
                .containsExactly(tuple(2L, "retailer", "POINT-GENERATION", GENERATOR));
        assertThat(report.faults().getFirst().text().en()).contains("family LV");
        assertThat(load(CONTRACTS + line(6, 12, GENERATOR), "06").unchanged()).isEqualTo(1);
    }

    @Test
    void isRefusedAmongTheFirstContractsOfAnArea() {
        put(number(4, 21), Family.LV, false);
        put(number(4, 22), Family.LV, true);

        LoadReport report = load(
                CONTRACTS + line(4, 21, "95014") + line(4, 21, "90014") + line(4, 22, "95014") + line(4, 23, "95014"),
                "04");

        assertThat(report.faults())
                .extracting(LoadFault::line, LoadFault::code)
                .containsExactly(tuple(2L, "POINT-GENERATION"));
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.waiting()).isEqualTo(1);
    }

    private static String line(int area, int last, String retailer) {
        return "%s,%s,G-1,見本 太陽,2015-05-01,2015-05-02\n"
                .formatted(number(area, last).digits(), retailer);
    }

    private LoadReport load(String csv, String area) {
        return load.load(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), Set.of(area), TSO);
    }

    @Test
    void thatCameBeforeAPointWithoutGenerationWaitsForSomebodyToCorrectOneOfThem() {
        SupplyPointNumber point = number(6, 31);
        assertThat(load(CONTRACTS + line(6, 31, GENERATOR), "06").waiting()).isEqualTo(1);

        load(POINTS + point.digits() + ",LV,LOW,大阪府大阪市北区1,NOT_MANAGED,0,IN_USE\n", "06");

        assertThat(kinds(point)).containsExactly(Kind.CONTRACT_WITHOUT_GENERATION);
        assertThat(contracts.of(point)).isEmpty();
        long task = tasks(point).getFirst().id();
        Problem refused = catchThrowableOfType(Problem.class, () -> intake.settle(task, List.of(6), true, TSO));
        assertThat(refused.getBody().getProperties()).containsEntry("code", "POINT-GENERATION");
        assertThat(kinds(point)).hasSize(1);
        assertThat(http.get()
                        .uri("/supply-points/tasks")
                        .with(TestCallers.of("1006", Role.TSO, "POINT_VIEW", "POINT_FILE"))
                        .exchange())
                .bodyText()
                .contains(point.digits(), "発電設備がありません");

        load(POINTS + point.digits() + ",LV,LOW,大阪府大阪市北区1,NOT_MANAGED,1,IN_USE\n", "06");
        intake.settle(task, List.of(6), true, TSO);

        assertThat(kinds(point)).isEmpty();
        assertThat(contracts.of(point))
                .extracting(held -> held.terms().retailer())
                .containsExactly(GENERATOR);
    }

    @Test
    void thatCameBeforeItsFeedInPointIsAppliedWhenThePointComes() {
        SupplyPointNumber point = number(6, 32);
        load(CONTRACTS + line(6, 32, GENERATOR), "06");

        load(POINTS + point.digits() + ",FIT,LOW,大阪府大阪市北区1,NOT_MANAGED,1,IN_USE\n", "06");

        assertThat(kinds(point)).isEmpty();
        assertThat(contracts.of(point)).hasSize(1);
    }

    private List<Task> tasks(SupplyPointNumber point) {
        return intake.tasks(List.of(6), 0, 1_000).items().stream()
                .filter(task -> task.number().equals(point.digits()))
                .toList();
    }

    private List<Kind> kinds(SupplyPointNumber point) {
        return tasks(point).stream().map(Task::kind).toList();
    }
}
