package org.koiki.plan.check;

import java.time.LocalDate;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;

/** “A filer code of the generation contract holder, one per area” (codes.md §3): its groups lie in that area. */
final class GroupInArea implements Rule<GenerationPlan> {
    @Override
    public String code() {
        return "PLAN-0803";
    }

    @Override
    public void check(GenerationPlan plan, Situation situation, Report report) {
        LocalDate day = plan.head().targetDate();
        situation
                .filerArea(plan)
                .ifPresent(area -> plan.groups().forEach(group -> check(group, area, day, situation, report)));
    }

    private static void check(GroupPlan plan, String area, LocalDate day, Situation situation, Report report) {
        situation
                .generationGroup(plan.group(), day)
                .filter(group -> !group.area().equals(area))
                .ifPresent(group -> report.tell(report.at(plan, "JP06300"), group.area(), area));
    }
}
