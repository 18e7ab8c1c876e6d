package org.koiki.plan.check;

import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.message.NegawattPlan.ReductionSale;

/** “Not a refusal reason: generation + procurement ≠ sales” (plans.md §9), and so reduction ≠ sales. */
final class ReductionSold implements Rule<NegawattPlan> {
    @Override
    public String code() {
        return "PLAN-0917";
    }

    @Override
    public void check(NegawattPlan plan, Situation situation, Report report) {
        for (ReductionGroup group : plan.groups()) {
            Sums.of(group.sales().stream().map(ReductionSale::reduction))
                    .compareDay(group.reduction(), report, group.group());
        }
    }
}
