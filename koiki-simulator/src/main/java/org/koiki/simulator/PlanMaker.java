package org.koiki.simulator;

import java.time.LocalDate;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;

/**
 * Makes plans that pass all checks: load and weather shaped by hour, weekday and season, all sums right, both sides of a
 * trade in agreement. The same seed gives the same plans.
 */
public final class PlanMaker {
    private final long seed;

    public PlanMaker(long seed) {
        this.seed = seed;
    }

    public DemandPlan demand(DemandFiler filer, LocalDate day) {
        return new DemandMaker(seed, filer, day).make();
    }

    public GenerationPlan generation(GenerationFiler filer, LocalDate day) {
        return new GenerationMaker(seed, filer, day).make();
    }
}
