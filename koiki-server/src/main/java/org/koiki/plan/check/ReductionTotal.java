package org.koiki.plan.check;

import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;

/** “Totals against parts” (plans.md §9): the reduction of the contract holder is the sum of its BGs. */
final class ReductionTotal implements Rule<NegawattPlan> {
    @Override
    public String code() {
        return "PLAN-0914";
    }

    @Override
    public void check(NegawattPlan plan, Situation situation, Report report) {
        Sums.of(plan.groups().stream().map(ReductionGroup::reduction)).compare(plan.reduction(), report);
    }
}
