package org.koiki.bench.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.koiki.bench.load.Caller;
import org.koiki.bench.load.PlanRequest;
import org.koiki.bench.load.Sent;
import org.koiki.bench.load.Shot;
import org.koiki.message.DemandPlan;
import org.koiki.message.Plan;
import org.koiki.simulator.DemandFiler;
import org.koiki.simulator.GenerationFiler;
import org.koiki.simulator.Market;
import org.koiki.simulator.PlanMaker;
import org.koiki.simulator.Revised;

/** The plans of all companies for one day as requests: company after company, then the next area. */
final class DayPlans {
    private static final int AREAS = 3;
    private static final int MOST = 50;

    private final LocalDate day;
    private final List<Caller> callers;
    private final Map<String, DemandFiler> demand = new HashMap<>();
    private final Map<String, GenerationFiler> generation = new HashMap<>();
    private final Map<Integer, Plan> standing = new HashMap<>();

    DayPlans(Market market, List<Caller> callers, LocalDate day) {
        this.day = day;
        this.callers = callers;
        market.demand().forEach(filer -> demand.put(filer.sender().code(), filer));
        market.generation().forEach(filer -> generation.put(filer.sender().code(), filer));
    }

    int count() {
        return callers.size() * AREAS;
    }

    /** Plans of the day ahead, all of them. */
    List<Shot<Sent>> dayAhead(long seed) {
        PlanMaker maker = new PlanMaker(seed);
        List<Plan> plans = IntStream.range(0, count())
                .parallel()
                .mapToObj(number -> plan(maker, number))
                .toList();
        for (int number = 0; number < plans.size(); number++) {
            standing.put(number, plans.get(number));
        }
        return shots(plans, 0);
    }

    /** Revisions of the plans that were made last, each with more energy in one slot, from a plan on. */
    List<Shot<Sent>> revisions(int first, int count, int slot) {
        List<Plan> revised = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            int number = i % count();
            Plan plan = Revised.more(Objects.requireNonNull(standing.get(number)), slot, 1 + i % MOST);
            standing.put(number, plan);
            revised.add(plan);
        }
        return shots(revised, first);
    }

    private List<Shot<Sent>> shots(List<Plan> plans, int first) {
        return IntStream.range(0, plans.size())
                .parallel()
                .mapToObj(i -> shot(first + i, plans.get(i)))
                .toList();
    }

    private Shot<Sent> shot(int number, Plan plan) {
        int company = number % callers.size();
        return PlanRequest.of(company, callers.get(company), plan, plan instanceof DemandPlan ? "0250" : "0150");
    }

    private Plan plan(PlanMaker maker, int number) {
        String operator = Nation.operators(number % callers.size()).get(number / callers.size());
        DemandFiler retailer = demand.get(operator);
        return retailer == null
                ? maker.generation(Objects.requireNonNull(generation.get(operator), operator), day)
                : maker.demand(retailer, day);
    }
}
