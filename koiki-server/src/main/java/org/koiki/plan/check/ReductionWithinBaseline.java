package org.koiki.plan.check;

import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.message.NegawattPlan.ReductionPoint;
import org.koiki.message.SlotSeries;

/** “Baseline per point and per BG; reduction per point” (plans.md §6): nobody saves more than it would use. */
final class ReductionWithinBaseline implements Rule<NegawattPlan> {
    @Override
    public String code() {
        return "PLAN-0918";
    }

    @Override
    public void check(NegawattPlan plan, Situation situation, Report report) {
        for (ReductionGroup group : plan.groups()) {
            for (ReductionPoint point : group.points()) {
                check(group, point, report);
            }
        }
    }

    private static void check(ReductionGroup group, ReductionPoint point, Report report) {
        for (int slot = 1; slot <= SlotSeries.SLOTS; slot++) {
            int reduction = point.reduction().at(slot);
            int baseline = point.baseline().at(slot);
            if (reduction > baseline) {
                Spot spot = report.at(point.reduction(), slot).member(group.group());
                report.tell(spot.counterparty(point.contract()), reduction, baseline);
            }
        }
    }
}
