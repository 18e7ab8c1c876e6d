package org.koiki.plan.check;

import org.koiki.message.Plan;
import org.koiki.message.TradeRow;

/** “Plan number (計画番号 JP06185): 13 characters” (codes.md §5). */
final class PlanNumberForm implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0704";
    }

    private static final int LENGTH = 13;

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        for (TradeTable table : TradeTable.of(plan)) {
            for (TradeRow row : table.rows()) {
                if (row.planNumber() != null && row.planNumber().length() != LENGTH) {
                    report.tell(table.at(row, "JP06185", report), row.planNumber(), LENGTH);
                }
            }
        }
    }
}
