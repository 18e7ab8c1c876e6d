package org.koiki.plan.check;

import java.time.LocalDate;
import java.util.Set;
import org.koiki.message.Plan;
import org.koiki.message.TradeRow;

/** “Every code against the masters: … counterparty and so on” (plans.md §9). Codes alone count, names may differ (codes.md §5). */
final class CounterpartyKnown implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0701";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        LocalDate day = plan.head().targetDate();
        Set<String> known = situation.masters().counterparties(day);
        for (TradeTable table : TradeTable.of(plan)) {
            for (TradeRow row : table.rows()) {
                if (!known.contains(row.counterparty())) {
                    report.tell(table.at(row, "JP06366", report), row.counterparty(), day);
                }
            }
        }
    }
}
