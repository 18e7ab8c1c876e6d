package org.koiki.plan.check;

import org.koiki.message.Plan;

/** “Σ counterparties = procurement total” (plans.md §4). */
final class ProcurementTotal implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0901";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        TradeTable.of(plan).stream()
                .filter(table -> table.member() == null && table.direction() == TradeTable.Direction.PROCUREMENT)
                .forEach(table -> table.checkTotal(report));
    }
}
