package org.koiki.bench.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.koiki.bench.load.Caller;
import org.koiki.bench.load.PlanRequest;
import org.koiki.bench.load.Sent;
import org.koiki.bench.load.Shot;
import org.koiki.simulator.DemandFiler;
import org.koiki.simulator.PlanMaker;

/** Makes distinct valid plans as finished requests: company after company, day after day. */
final class ShotMaker {
    private static final String DEMAND = "0250";

    private final List<DemandFiler> filers;
    private final List<Caller> callers;
    private final PlanMaker plans;
    private final LocalDate firstDay;
    private int made;

    /** @param callers of the filers, in the same order */
    ShotMaker(List<DemandFiler> filers, List<Caller> callers, long seed, LocalDate firstDay) {
        this.filers = filers;
        this.callers = callers;
        this.plans = new PlanMaker(seed);
        this.firstDay = firstDay;
    }

    /** The next plans; none is ever made twice. */
    List<Shot<Sent>> next(int count) {
        int first = made;
        made += count;
        return IntStream.range(first, made).parallel().mapToObj(this::shot).toList();
    }

    private Shot<Sent> shot(int number) {
        int index = number % filers.size();
        LocalDate day = firstDay.plusDays(number / filers.size());
        return PlanRequest.of(index, callers.get(index), plans.demand(filers.get(index), day), DEMAND);
    }
}
