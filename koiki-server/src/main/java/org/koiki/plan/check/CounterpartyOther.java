package org.koiki.plan.check;

import org.koiki.message.Plan;
import org.koiki.message.TradeRow;

/** A row names “the other retailer’s BG code” (plans.md §2): a group does not trade with itself. */
final class CounterpartyOther implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0702";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        String own = plan.head().filer();
        for (TradeTable table : TradeTable.of(plan)) {
            for (TradeRow row : table.rows()) {
                if (row.counterparty().equals(own)) {
                    report.tell(table.at(row, "JP06366", report), row.counterparty(), null);
                }
            }
        }
    }
}
