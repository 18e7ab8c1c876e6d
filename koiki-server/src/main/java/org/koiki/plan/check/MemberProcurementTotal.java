package org.koiki.plan.check;

import org.koiki.message.DemandPlan;

/** “Per member Σ counterparties = member total” (plans.md §4). */
final class MemberProcurementTotal implements Rule<DemandPlan> {
    @Override
    public String code() {
        return "PLAN-0902";
    }

    @Override
    public void check(DemandPlan plan, Situation situation, Report report) {
        TradeTable.of(plan).stream()
                .filter(table -> table.member() != null && table.direction() == TradeTable.Direction.PROCUREMENT)
                .forEach(table -> table.checkTotal(report));
    }
}
