package org.koiki.plan.check;

import java.time.LocalDate;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;

/** “Every code against the masters: … plant” (plans.md §9). */
final class PlantKnown implements Rule<GenerationPlan> {
    @Override
    public String code() {
        return "PLAN-0805";
    }

    @Override
    public void check(GenerationPlan plan, Situation situation, Report report) {
        LocalDate day = plan.head().targetDate();
        for (GroupPlan group : plan.groups()) {
            for (PlantPlan plant : group.plants()) {
                if (situation.masters().plant(plant.plant(), day).isEmpty()) {
                    report.tell(report.at(plant, "JP06186").counterparty(plant.plant()), plant.plant(), day);
                }
            }
        }
    }
}
