package org.koiki.plan.check;

import org.koiki.message.DemandPlan;
import org.koiki.message.MemberPlan;

/** JP06389 of the group is the sum over its members; inferred, as the label of JP06389 is (plans.md §4). */
final class SupplyTotal implements Rule<DemandPlan> {
    @Override
    public String code() {
        return "PLAN-0908";
    }

    @Override
    public void check(DemandPlan plan, Situation situation, Report report) {
        Sums.of(plan.members().stream().map(MemberPlan::supply)).compareDay(plan.supply(), report, null);
    }
}
