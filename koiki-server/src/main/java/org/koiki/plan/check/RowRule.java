package org.koiki.plan.check;

import org.koiki.message.Plan;

/** A rule about single rows of the procurement and sales tables of a plan, its own and its members'. */
interface RowRule extends Rule<Plan> {
    void check(PlacedRow row, Situation situation, Report report);

    @Override
    default void check(Plan plan, Situation situation, Report report) {
        for (TradeTable table : TradeTable.of(plan)) {
            table.rows().forEach(row -> check(new PlacedRow(plan, table, row), situation, report));
        }
    }
}
