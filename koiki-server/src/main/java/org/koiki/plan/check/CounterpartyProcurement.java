package org.koiki.plan.check;

import org.koiki.message.DemandPlan;
import org.koiki.plan.check.TradeTable.Direction;

/** “Σ members per counterparty = BG row of that counterparty” (plans.md §4). “Compare counterparties by code only.” */
final class CounterpartyProcurement implements Rule<DemandPlan> {
    @Override
    public String code() {
        return "PLAN-0904";
    }

    @Override
    public void check(DemandPlan plan, Situation situation, Report report) {
        new CounterpartySums(plan, Direction.PROCUREMENT).compare(report);
    }
}
