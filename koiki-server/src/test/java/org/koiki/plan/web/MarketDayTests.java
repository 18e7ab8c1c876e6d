package org.koiki.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.DemandPlan;
import org.koiki.participant.Masters;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.Duty;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.intake.Filings;
import org.koiki.plan.pair.Comparison;
import org.koiki.plan.pair.GateClosing;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("The market day: who has filed, what is in dispute, and what an area adds up to")
class MarketDayTests {
    private static final String DAY = "2017-04-10";

    private final ApiCalls api;
    private final SampleFiler filer;
    private final Comparison comparison;
    private final GateClosing gates;
    private final Masters masters;
    private final TestClock clock;

    @Autowired
    MarketDayTests(
            TestMarket market,
            Filings filings,
            SeedFiles seeds,
            Comparison comparison,
            GateClosing gates,
            Masters masters,
            TestClock clock) {
        this.api = new ApiCalls(market);
        this.filer = new SampleFiler(filings, clock, seeds);
        this.comparison = comparison;
        this.gates = gates;
        this.masters = masters;
        this.clock = clock;
    }

    @Test
    void followsADayFromFilingToGateClosure() throws Exception {
        int expected = expected("06");
        filer.file(SampleFiler.demandOn(DAY));
        filer.file(SampleFiler.generationOn(DAY).add("sales.total", 20, 10).add("sales.rows[0].energy", 20, 10));

        assertThat(counts(day("10066"))).containsAllEntriesOf(Map.of("expected", expected, "filed", 2, "submitted", 2));

        clock.set("2017-04-09T12:00:00+09:00");
        comparison.run();
        clock.set("2017-04-10T08:30:00+09:00");
        gates.close(LocalDate.parse(DAY), 20, clock.now());
        HttpResponse<String> day = day("10066");

        assertThat(counts(day))
                .containsAllEntriesOf(Map.of("missing", expected - 2, "submitted", 0, "mismatched", 2, "closed", 0));
        assertThat(ApiCalls.<Integer>read(day, "$.closedSlots")).isEqualTo(20);
        assertThat(ApiCalls.<List<String>>read(day, "$.nextClosings[*].closesAt"))
                .containsExactly("2017-04-10T00:00:00Z", "2017-04-10T00:30:00Z", "2017-04-10T01:00:00Z");
        assertThat(plan(day, "PZ216", "mismatched")).isEqualTo(List.of(20));
        assertThat(plan(day, "PZ216", "frozen")).isEqualTo(List.of(20));
        assertThat(plan(day, "LZ016", "state")).isEqualTo("MISMATCHED");
        assertThat(plan(day, "LZ026", "state")).isEqualTo("MISSING");
    }

    @Test
    void addsUpWhatTheDemandGroupsOfAnAreaBuyBySource() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2017-04-11");
        DemandPlan plan = (DemandPlan) sample.plan();
        filer.file(sample);

        HttpResponse<String> day = api.get("10066", "market-days/2017-04-11");

        assertThat(totals(day, "demand").get(9)).isEqualTo(plan.demand().at(10));
        assertThat(totals(day, "procurement.DEMAND_GROUPS").get(9)).isEqualTo(bought(plan, "LZ026"));
        assertThat(totals(day, "procurement.MARKETS").get(9)).isEqualTo(bought(plan, "JSPT3"));
        assertThat(totals(day, "procurement.GENERATION_GROUPS").get(9))
                .isEqualTo(bought(plan, "GZ116") + bought(plan, "GZ126"));
        assertThat(totals(day, "generation")).hasSize(48).containsOnly(0);
    }

    @Test
    void aTsoWatchesItsAreaTheCoordinatorAllAndNobodyElseAny() throws Exception {
        assertThat(ApiCalls.<List<String>>read(day("10066"), "$.areas[*].area")).containsExactly("06");
        assertThat(ApiCalls.<List<String>>read(day("70013"), "$.areas[*].area")).hasSize(10);
        assertThat(day("99016").statusCode()).isEqualTo(403);
        assertThat(api.get("10066", "market-days/tomorrow").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> day(String operator) throws Exception {
        return api.get(operator, "market-days/" + DAY);
    }

    private int expected(String area) {
        return (int) Duty.all(masters.current(), LocalDate.parse(DAY))
                .filter(duty -> duty.area().equals(area))
                .count();
    }

    private static Map<String, Object> counts(HttpResponse<String> day) {
        return ApiCalls.read(day, "$.areas[0].counts");
    }

    private static Object plan(HttpResponse<String> day, String filer, String what) {
        return ApiCalls.<List<Object>>read(day, "$.plans[?(@.filer == '%s')].%s".formatted(filer, what))
                .getFirst();
    }

    private static List<Integer> totals(HttpResponse<String> day, String what) {
        return ApiCalls.read(day, "$.areas[0].totals." + what);
    }

    private static int bought(DemandPlan plan, String counterparty) {
        return plan.procurement().rows().stream()
                .filter(row -> row.counterparty().equals(counterparty))
                .mapToInt(row -> row.energy().at(10))
                .sum();
    }
}
