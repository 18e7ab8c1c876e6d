package org.koiki.plan.check;

import java.util.HashSet;
import java.util.Set;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;

/** The plant is part of the row key (plans.md §8), so it may stand once in its group. */
final class PlantOnce implements Rule<GenerationPlan> {
    @Override
    public String code() {
        return "PLAN-0807";
    }

    @Override
    public void check(GenerationPlan plan, Situation situation, Report report) {
        for (GroupPlan group : plan.groups()) {
            Set<String> seen = new HashSet<>();
            for (PlantPlan plant : group.plants()) {
                if (!seen.add(plant.plant())) {
                    report.tell(report.at(plant, "JP06186").counterparty(plant.plant()), plant.plant(), group.group());
                }
            }
        }
    }
}
