package org.koiki.plan.check;

import org.koiki.message.DemandPlan;
import org.koiki.message.MemberPlan;

/** “Σ members' demand = BG demand” (plans.md §4). */
final class DemandTotal implements Rule<DemandPlan> {
    @Override
    public String code() {
        return "PLAN-0903";
    }

    @Override
    public void check(DemandPlan plan, Situation situation, Report report) {
        Sums.of(plan.members().stream().map(MemberPlan::demand)).compare(plan.demand(), report);
    }
}
