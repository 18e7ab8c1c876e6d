package org.koiki.plan.check;

import java.util.HashSet;
import java.util.Set;
import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;

/** The BG is part of the row key (plans.md §8), so it may have one block only. */
final class ReductionGroupOnce implements Rule<NegawattPlan> {
    @Override
    public String code() {
        return "PLAN-1104";
    }

    @Override
    public void check(NegawattPlan plan, Situation situation, Report report) {
        Set<String> seen = new HashSet<>();
        for (ReductionGroup group : plan.groups()) {
            if (!seen.add(group.group())) {
                report.tell(report.at(group, "JP06502"), group.group(), null);
            }
        }
    }
}
