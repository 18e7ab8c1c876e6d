package org.koiki.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.DemandPlan;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.forward.SlotClosings;
import org.koiki.plan.intake.Filings;
import org.koiki.plan.pair.Comparison;
import org.koiki.plan.pair.GateClosing;
import org.koiki.testing.Await;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("What goes on to the TSOs: every version in order, and what stood when a slot closed")
class ForwardApiTests {
    private final ApiCalls api;
    private final SampleFiler filer;
    private final Comparison comparison;
    private final GateClosing gates;
    private final SlotClosings closings;
    private final TestClock clock;

    @Autowired
    ForwardApiTests(
            TestMarket market,
            Filings filings,
            SeedFiles seeds,
            Comparison comparison,
            GateClosing gates,
            SlotClosings closings,
            TestClock clock) {
        this.api = new ApiCalls(market);
        this.filer = new SampleFiler(filings, clock, seeds);
        this.comparison = comparison;
        this.gates = gates;
        this.closings = closings;
        this.clock = clock;
    }

    @Test
    void everyVersionComesOnceInTheOrderOfAcceptance() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2017-04-15");
        filer.file(sample);
        filer.file(SampleFiler.generationOn("2017-04-15"));
        filer.file(sample.add("demand", 3, 5).add("members[0].demand", 3, 5));
        filer.file(sample.add("demand", 3, 5).add("members[0].demand", 3, 5));

        Await.until("all are placed", () -> read("10066", "date=2017-04-15").size() == 3);

        assertThat(read("10066", "date=2017-04-15"))
                .containsExactly("0250-20170415-LZ016/1", "0150-20170415-PZ216/1", "0250-20170415-LZ016/2");
        assertThat(read("10066", "date=2017-04-15&kind=GENERATION")).containsExactly("0150-20170415-PZ216/1");
        assertThat(read("70013", "date=2017-04-15")).hasSize(3);
        assertThat(read("10033", "date=2017-04-15")).isEmpty();
        assertThat(api.get("99016", "deliveries").statusCode()).isEqualTo(403);
        assertThat(api.get("10066", "deliveries?kind=NONE").statusCode()).isEqualTo(400);
    }

    @Test
    void aClosedSlotIsToldOnceWithItsValuesAndWhatWasInDispute() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2017-04-16");
        filer.file(sample);
        filer.file(SampleFiler.backupOn("2017-04-16"));
        filer.file(SampleFiler.generationOn("2017-04-16")
                .add("sales.total", 20, 10)
                .add("sales.rows[0].energy", 20, 10));
        clock.set("2017-04-15T12:00:00+09:00");
        comparison.run();
        assertThat(api.get("10066", "frozen?date=2017-04-16&slot=20").statusCode())
                .isEqualTo(409);

        close("2017-04-16", 20);
        close("2017-04-16", 20);

        Await.until(
                "the slot is placed",
                () -> !read("10066", "date=2017-04-16&kind=FROZEN").isEmpty());
        assertThat(read("10066", "date=2017-04-16&kind=FROZEN")).containsExactly("slot 20");
        HttpResponse<String> set = api.get("10066", "frozen?date=2017-04-16&slot=20");
        assertThat(ApiCalls.<List<String>>read(set, "$.plans[*].filer")).containsExactly("LZ016", "LZ026", "PZ216");
        assertThat(ApiCalls.<List<Integer>>read(
                        set, "$.plans[0].values[?(@.kind == 'DEMAND' && @.block == 'LZ016')].kwh"))
                .containsExactly(((DemandPlan) sample.plan()).demand().at(20));
        assertThat(disputed(set, "buyer")).isEqualTo("LZ016");
        assertThat(disputed(set, "rule")).isEqualTo("AS_FILED");
        assertThat(Integer.parseInt(disputed(set, "sold")) - Integer.parseInt(disputed(set, "bought")))
                .isEqualTo(10);
        HttpResponse<String> elsewhere = api.get("10033", "frozen?date=2017-04-16&slot=20");
        assertThat(ApiCalls.<List<Object>>read(elsewhere, "$.plans")).isEmpty();
        assertThat(ApiCalls.<List<Object>>read(elsewhere, "$.disputes")).isEmpty();
        assertThat(api.get("10066", "frozen?date=2017-04-16&slot=49").statusCode())
                .isEqualTo(400);
        assertThat(api.get("99016", "frozen?date=2017-04-16&slot=20").statusCode())
                .isEqualTo(403);
    }

    private static String disputed(HttpResponse<String> set, String what) {
        return ApiCalls.<List<Object>>read(set, "$.disputes[?(@.seller == 'PZ216')]." + what)
                .getFirst()
                .toString();
    }

    private void close(String day, int slot) {
        gates.close(LocalDate.parse(day), slot, clock.now());
        closings.tell(LocalDate.parse(day), slot, Instant.parse("2017-04-15T23:30:00Z"));
    }

    /** Reads the feed to its end in small pages. */
    private List<String> read(String operator, String query) {
        List<String> all = new ArrayList<>();
        long after = 0;
        while (true) {
            HttpResponse<String> page = page(operator, query + "&limit=2&after=" + after);
            List<Map<String, Object>> items = ApiCalls.read(page, "$.items");
            if (items.isEmpty()) {
                return all;
            }
            items.forEach(item -> all.add(
                    item.containsKey("slot")
                            ? "slot " + item.get("slot")
                            : item.get("planId") + "/" + item.get("version")));
            after = ApiCalls.<Number>read(page, "$.next").longValue();
        }
    }

    private HttpResponse<String> page(String operator, String query) {
        try {
            return api.get(operator, "deliveries?" + query);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
