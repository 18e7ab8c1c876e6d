package org.koiki.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.DemandPlan;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.intake.Filings;
import org.koiki.plan.pair.Comparison;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("A position: what a filer needs and has in each slot, what is closed and what is in dispute")
class PositionTests {
    private static final String DAY = "2017-04-12";
    private static final String OF_THE_DAY = "positions?date=" + DAY;

    private final ApiCalls api;
    private final SampleFiler filer;
    private final Comparison comparison;
    private final TestClock clock;

    @Autowired
    PositionTests(TestMarket market, Filings filings, SeedFiles seeds, Comparison comparison, TestClock clock) {
        this.api = new ApiCalls(market);
        this.filer = new SampleFiler(filings, clock, seeds);
        this.comparison = comparison;
        this.clock = clock;
    }

    @Test
    void tellsASurplusASlotThatIsClosedAndWithWhomASlotIsInDispute() throws Exception {
        SamplePlan sample = SampleFiler.demandOn(DAY).add("demand", 9, -7).add("members[0].demand", 9, -7);
        DemandPlan plan = (DemandPlan) sample.plan();
        filer.file(sample);
        filer.file(SampleFiler.backupOn(DAY));
        filer.file(SampleFiler.generationOn(DAY).add("sales.total", 20, 10).add("sales.rows[0].energy", 20, 10));
        clock.set("2017-04-11T12:00:00+09:00");
        comparison.run();
        clock.set("2017-04-12T04:30:00+09:00");

        HttpResponse<String> positions = api.get("99016", OF_THE_DAY);

        assertThat(series(positions, "demand").get(8)).isEqualTo(plan.demand().at(9));
        assertThat(series(positions, "balance").get(8))
                .isEqualTo(plan.procurement().total().at(9) - plan.demand().at(9));
        assertThat(ApiCalls.<List<String>>read(positions, "$[0].procurement[*].counterparty"))
                .containsExactly("LZ026", "JSPT3", "GZ116", "GZ126");
        assertThat(ApiCalls.<List<Integer>>read(positions, "$[0].slots[?(@.closed == true)].slot"))
                .startsWith(1)
                .endsWith(12);
        assertThat(ApiCalls.<String>read(positions, "$[0].slots[12].closesAt")).isEqualTo("2017-04-11T20:00:00Z");
        assertThat(ApiCalls.<List<String>>read(positions, "$[0].slots[19].mismatchedWith"))
                .containsExactly("PZ216");
    }

    @Test
    void salesAreTakenOffAndNobodyElseSeesThem() throws Exception {
        filer.file(SampleFiler.generationOn("2017-04-14"));

        HttpResponse<String> own = api.get("99216", "positions?date=2017-04-14");

        assertThat(ApiCalls.<List<String>>read(own, "$[0].sales[*].counterparty"))
                .containsExactly("LZ016");
        assertThat(series(own, "balance").getFirst())
                .isEqualTo(35 - ApiCalls.<Integer>read(own, "$[0].sales[0].kwh[0]"));
        assertThat(ids(api.get("99016", "positions?date=2017-04-14&filer=PZ216")))
                .isEmpty();
        assertThat(ids(api.get("70013", "positions?date=2017-04-14&filer=PZ216")))
                .hasSize(1);
        assertThat(ids(api.get("70013", "positions?date=2017-04-14"))).isEmpty();
        assertThat(api.get("99016", "positions").statusCode()).isEqualTo(400);
    }

    private static List<String> ids(HttpResponse<String> positions) {
        return ApiCalls.read(positions, "$[*].planId");
    }

    private static List<Integer> series(HttpResponse<String> positions, String what) {
        return ApiCalls.read(positions, "$[0]." + what);
    }
}
