package org.koiki.plan.check;

import java.util.HashSet;
import java.util.Set;
import org.koiki.message.DemandPlan;
import org.koiki.message.MemberPlan;

/** “One block for each member” (plans.md §1): the member is part of the row key (plans.md §8). */
final class MemberOnce implements Rule<DemandPlan> {
    @Override
    public String code() {
        return "PLAN-0603";
    }

    @Override
    public void check(DemandPlan plan, Situation situation, Report report) {
        Set<String> seen = new HashSet<>();
        for (MemberPlan member : plan.members()) {
            if (!seen.add(member.operator())) {
                report.tell(report.at(member, "JP06316").member(member.operator()), member.operator(), null);
            }
        }
    }
}
