package org.koiki.plan.check;

import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;

/** “Totals against parts” (plans.md §9): the grand total is the sum of the BG totals. */
final class GenerationTotal implements Rule<GenerationPlan> {
    @Override
    public String code() {
        return "PLAN-0912";
    }

    @Override
    public void check(GenerationPlan plan, Situation situation, Report report) {
        Sums.of(plan.groups().stream().map(GroupPlan::total)).compare(plan.generation(), report);
    }
}
