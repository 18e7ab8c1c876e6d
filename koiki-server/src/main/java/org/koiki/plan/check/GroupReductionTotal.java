package org.koiki.plan.check;

import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.message.NegawattPlan.ReductionPoint;

/** “Totals against parts” (plans.md §9): the reduction of a BG is the sum of its points. */
final class GroupReductionTotal implements Rule<NegawattPlan> {
    @Override
    public String code() {
        return "PLAN-0915";
    }

    @Override
    public void check(NegawattPlan plan, Situation situation, Report report) {
        for (ReductionGroup group : plan.groups()) {
            Sums.of(group.points().stream().map(ReductionPoint::reduction))
                    .compare(
                            group.reduction(),
                            report,
                            slot -> report.at(group.reduction(), slot).member(group.group()));
        }
    }
}
