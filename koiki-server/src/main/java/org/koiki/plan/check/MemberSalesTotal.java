package org.koiki.plan.check;

import org.koiki.message.DemandPlan;

/** “Totals against parts” (plans.md §9): per member Σ counterparties = sales total of the member. */
final class MemberSalesTotal implements Rule<DemandPlan> {
    @Override
    public String code() {
        return "PLAN-0907";
    }

    @Override
    public void check(DemandPlan plan, Situation situation, Report report) {
        TradeTable.of(plan).stream()
                .filter(table -> table.member() != null && table.direction() == TradeTable.Direction.SALES)
                .forEach(table -> table.checkTotal(report));
    }
}
