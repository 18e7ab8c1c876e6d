package org.koiki.plan.check;

import java.time.LocalDate;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;
import org.koiki.message.PlanHead;
import org.koiki.participant.MasterData;

/** “One plant may belong to several generation BGs. Each (BG, plant) link has a priority” (codes.md §4): the link must hold on the day. */
final class PlantLinked implements Rule<GenerationPlan> {
    @Override
    public String code() {
        return "PLAN-0806";
    }

    @Override
    public void check(GenerationPlan plan, Situation situation, Report report) {
        PlanHead head = plan.head();
        for (GroupPlan group : plan.groups()) {
            if (situation.leads(head.sender(), group.group(), head.targetDate())) {
                check(group, head.targetDate(), situation.masters(), report);
            }
        }
    }

    private static void check(GroupPlan group, LocalDate day, MasterData masters, Report report) {
        for (PlantPlan plant : group.plants()) {
            if (masters.plant(plant.plant(), day).isPresent()
                    && masters.plantLink(group.group(), plant.plant(), day).isEmpty()) {
                report.tell(report.at(plant, "JP06186").counterparty(plant.plant()), plant.plant(), group.group());
            }
        }
    }
}
