package org.koiki.plan.check;

import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;

/** “BG generation = Σ plants” (plans.md §9). */
final class GroupGenerationTotal implements Rule<GenerationPlan> {
    @Override
    public String code() {
        return "PLAN-0911";
    }

    @Override
    public void check(GenerationPlan plan, Situation situation, Report report) {
        for (GroupPlan group : plan.groups()) {
            Sums.of(group.plants().stream().map(PlantPlan::generation))
                    .compare(
                            group.total(),
                            report,
                            slot -> report.at(group.total(), slot).counterparty(group.group()));
        }
    }
}
