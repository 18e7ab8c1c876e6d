package org.koiki.plan.check;

import java.util.HashSet;
import java.util.Set;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;

/** The BG is part of the row key (plans.md §8), so it may have one block only. */
final class GroupOnce implements Rule<GenerationPlan> {
    @Override
    public String code() {
        return "PLAN-0804";
    }

    @Override
    public void check(GenerationPlan plan, Situation situation, Report report) {
        Set<String> seen = new HashSet<>();
        for (GroupPlan group : plan.groups()) {
            if (!seen.add(group.group())) {
                report.tell(report.at(group, "JP06300"), group.group(), null);
            }
        }
    }
}
