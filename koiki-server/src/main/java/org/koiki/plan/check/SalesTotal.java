package org.koiki.plan.check;

import org.koiki.message.Plan;

/** “Totals against parts” (plans.md §9): Σ counterparties = sales total. */
final class SalesTotal implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0906";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        TradeTable.of(plan).stream()
                .filter(table -> table.member() == null && table.direction() == TradeTable.Direction.SALES)
                .forEach(table -> table.checkTotal(report));
    }
}
