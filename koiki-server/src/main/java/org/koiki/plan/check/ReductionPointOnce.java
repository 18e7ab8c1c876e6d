package org.koiki.plan.check;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.message.NegawattPlan.ReductionPoint;

/** Contract identification number 2 and supply point number tell the points of a group apart (plans.md §6, §8). */
final class ReductionPointOnce implements Rule<NegawattPlan> {
    @Override
    public String code() {
        return "PLAN-1109";
    }

    @Override
    public void check(NegawattPlan plan, Situation situation, Report report) {
        for (ReductionGroup group : plan.groups()) {
            Set<Key> seen = new HashSet<>();
            for (ReductionPoint point : group.points()) {
                if (!seen.add(new Key(point.contract(), point.supplyPoint()))) {
                    Spot spot = report.at(point, "JP06509").member(group.group());
                    report.tell(spot.counterparty(point.contract()), point.contract(), group.group());
                }
            }
        }
    }

    private record Key(String contract, @Nullable String supplyPoint) {}
}
