package org.koiki.plan.check;

import org.koiki.message.DemandPlan;
import org.koiki.plan.check.TradeTable.Direction;

/** “Totals against parts” (plans.md §9): what the members sell to a counterparty is what the group sells to it. */
final class CounterpartySales implements Rule<DemandPlan> {
    @Override
    public String code() {
        return "PLAN-0905";
    }

    @Override
    public void check(DemandPlan plan, Situation situation, Report report) {
        new CounterpartySums(plan, Direction.SALES).compare(report);
    }
}
