package org.koiki.plan.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.plan.SampleFit.RETAILER;
import static org.koiki.plan.SampleFit.TSO;
import static org.koiki.plan.SampleFit.empty;
import static org.koiki.plan.SamplePlan.each;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.calendar.Due;
import org.koiki.message.FaultReport;
import org.koiki.message.Finding;
import org.koiki.message.FitInfo;
import org.koiki.message.FitList;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;
import org.koiki.message.PlanZip;
import org.koiki.message.SlotSeries;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.Role;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SampleFit;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.intake.Filings;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("FIT working file: the retailer opens it, the TSO fills it, the retailer splits and submits (plans.md §6)")
class FitFlowTests {
    private final TestMarket market;
    private final TestClock clock;
    private final SampleFiler filer;
    private final FitReminder reminder;
    private final Notices notices;

    @Autowired
    FitFlowTests(
            TestMarket market,
            TestClock clock,
            Filings filings,
            SeedFiles seeds,
            FitReminder reminder,
            Notices notices) {
        this.market = market;
        this.clock = clock;
        this.filer = new SampleFiler(filings, clock, seeds);
        this.reminder = reminder;
        this.notices = notices;
    }

    @Test
    void goesFromTheFirstFileToTheSubmittedPlan() throws Exception {
        clock.set("2017-05-13T10:00:00+09:00");
        String day = "2017-05-15";
        String id = "01522017051591586000001";

        assertThat(result(put(RETAILER, empty(day)))).isEqualTo("0000");
        assertThat(state(RETAILER, id)).isEqualTo("1/03");
        assertThat(result(put(TSO, filled(day, 100)))).isEqualTo("0000");
        assertThat(state(RETAILER, id)).isEqualTo("2/04");
        GenerationPlan got = get(RETAILER, id);
        assertThat(got.groups().getFirst().total()).isEqualTo(each(100));
        assertThat(got.generation()).isEqualTo(each(100));
        assertThat(result(put(RETAILER, split(day, 100)))).isEqualTo("0000");
        assertThat(state(TSO, id)).isEqualTo("3/11");

        clock.set("2017-05-14T05:30:00+09:00");
        put(TSO, filled(day, 90));
        assertThat(state(RETAILER, id)).isEqualTo("2/07");
        HttpResponse<String> stale = put(RETAILER, split(day, 100));
        assertThat(result(stale)).isEqualTo("2004");
        assertThat(codes(stale)).containsOnly("PLAN-1303").hasSize(SlotSeries.SLOTS);
        put(RETAILER, split(day, 90));
        assertThat(state(RETAILER, id)).isEqualTo("3/11");
        assertThat(told("9158", "fit.changed", id)).hasSize(2);
        assertThat(told("1006", "fit.changed", id)).hasSize(3);
        assertThat(market.client(RETAILER).get("/api/v1/fit-files/" + id).body())
                .contains(RETAILER + "-admin")
                .doesNotContain(TSO + "-admin");
    }

    @Test
    void otherGroupsOrPlantsSendItBackToTheTso() throws Exception {
        clock.set("2017-05-14T10:00:00+09:00");
        String id = "01522017051691586000001";
        put(RETAILER, empty("2017-05-16"));
        put(TSO, filled("2017-05-16", 10));

        GenerationPlan one = SampleFit.of("2017-05-16", each(0), List.of(new PlantPlan("S0026", each(0))), null);

        assertThat(result(put(RETAILER, one))).isEqualTo("0000");
        assertThat(state(TSO, id)).isEqualTo("1/08");
    }

    @Test
    void refusesWhatIsNotOfItAndTellsNothingToOthers() throws Exception {
        clock.set("2017-05-15T10:00:00+09:00");
        String day = "2017-05-17";
        assertThat(result(put(TSO, filled(day, 10)))).isEqualTo("3001");
        put(RETAILER, empty(day));

        GenerationPlan plain = SampleFit.of(day, new GroupPlan("GZ116", each(0), List.of()), null);
        assertThat(codes(put(RETAILER, plain))).contains("PLAN-1301");
        assertThat(codes(put(TSO, SampleFit.of(day, new GroupPlan("GF246", each(10), List.of()), null))))
                .containsExactly("PLAN-1302");
        put(TSO, filled(day, 10));
        assertThat(codes(put(RETAILER, SampleFit.of(day, each(10), SampleFit.plants(10), null))))
                .containsExactly("PLAN-1304");
        assertThat(result(post("92186", "listDownload/getW6BP0152FileList", "from=20170517")))
                .isEqualTo("3001");
        assertThat(result(post("92186", "fileDownload/getW6BP0152File", "fitid=01522017051791586000001")))
                .isEqualTo("3001");
        HttpResponse<String> stranger = put("92186", empty(day));
        assertThat(result(stranger)).isEqualTo("2006");
        assertThat(codes(stranger)).doesNotContain("PLAN-1303");

        clock.set("2017-05-16T12:00:00+09:00");
        assertThat(result(put(TSO, filled(day, 20)))).isEqualTo("2005");
    }

    @Test
    void remindsTheTsoUntilItHasFilledForEachOfTheTwoTimes() throws Exception {
        clock.set("2017-05-16T10:00:00+09:00");
        String id = "01522017051891586000001";
        put(RETAILER, empty("2017-05-18"));

        due("2017-05-18/FIRST/AHEAD");
        put(TSO, filled("2017-05-18", 10));
        due("2017-05-18/FIRST/DUE");
        due("2017-05-18/SECOND/AHEAD");
        due("2017-05-18/SECOND/DUE");

        assertThat(told("1006", "fit.reminder", id)).hasSize(2);
        assertThat(told("1006", "fit.overdue", id)).hasSize(1);
        assertThat(told("9158", "fit.overdue", id))
                .singleElement()
                .satisfies(notice -> assertThat(notice.ja()).contains("2017-05-17 06:00"));
    }

    @Test
    void theGenerationPlanHasToUseTheSecondValues() throws Exception {
        clock.set("2017-05-17T10:00:00+09:00");
        String day = "2017-05-19";
        put(RETAILER, empty(day));
        put(TSO, filled(day, 100));

        assertThat(warnings(day, 100)).contains("PLAN-1307").doesNotContain("PLAN-1305");
        clock.set("2017-05-18T05:50:00+09:00");
        put(TSO, filled(day, 100));
        assertThat(warnings(day, 100)).doesNotContain("PLAN-1305", "PLAN-1307");
        assertThat(warnings(day, 99)).contains("PLAN-1305");
        assertThat(warnings(day, 99, TestCallers.caller("9218", Role.RETAILER, "PLAN_FILE")))
                .as("to another company")
                .doesNotContain("PLAN-1305", "PLAN-1307");
    }

    private List<String> warnings(String day, int kwh) {
        return warnings(day, kwh, SampleFiler.callerOf(generation(day, kwh)));
    }

    private List<String> warnings(String day, int kwh, Caller caller) {
        return filer.file(SampleFiler.zip(generation(day, kwh)), caller, true).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private static SamplePlan generation(String day, int kwh) {
        return new SamplePlan(split(day, kwh)).set("head.messageCode", "0150").set("header.messageCode", "0150");
    }

    private void due(String key) {
        reminder.run(new Due(FitReminder.KIND, key, clock.now()));
    }

    private List<Notice> told(String company, String kind, String id) {
        return notices.unread(company, 10_000).stream()
                .filter(notice -> notice.kind().equals(kind) && notice.key().startsWith(id))
                .toList();
    }

    private static GenerationPlan filled(String day, int kwh) {
        return SampleFit.filled(day, each(kwh));
    }

    private static GenerationPlan split(String day, int kwh) {
        return SampleFit.split(day, each(kwh));
    }

    private HttpResponse<String> put(String operator, GenerationPlan plan) throws Exception {
        String zip = Base64.getEncoder().encodeToString(SampleFiler.zip(new SamplePlan(plan)));
        return post(operator, "upload/putW6BP0152File", "file=" + URLEncoder.encode(zip, StandardCharsets.UTF_8));
    }

    private String state(String operator, String id) throws Exception {
        HttpResponse<String> list = post(operator, "listDownload/getW6BP0152FileList", "from=" + id.substring(4, 12));
        FitInfo info =
                Objects.requireNonNull(FitList.read(list.body().getBytes(StandardCharsets.UTF_8))
                                .list())
                        .files()
                        .stream()
                        .filter(file -> file.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        return info.status() + "/" + info.receiptStatus();
    }

    private GenerationPlan get(String operator, String id) throws Exception {
        HttpResponse<String> file = post(operator, "fileDownload/getW6BP0152File", "fitid=" + id);
        return (GenerationPlan)
                SamplePlan.ofZip(Base64.getDecoder().decode(file.body())).plan();
    }

    private static List<String> codes(HttpResponse<String> refused) throws Exception {
        byte[] report = PlanZip.open(Base64.getDecoder().decode(refused.body())).xml();
        return Objects.requireNonNull(FaultReport.read(report).report()).findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.FAULT)
                .map(Finding::code)
                .toList();
    }

    private HttpResponse<String> post(String operator, String operation, String fields) throws Exception {
        String login = "userid=" + operator + "-admin&password=" + TestMarket.PASSWORD + "&";
        return market.client(operator)
                .withoutLogin()
                .post("/service/RP12/OCCTO/api/" + operation, "application/x-www-form-urlencoded", login + fields);
    }

    private static String result(HttpResponse<String> response) {
        return response.headers().firstValue("resultcode").orElse("");
    }
}
