package org.koiki.plan.check;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Plan;
import org.koiki.message.TradeRow;

/** Counterparty, and at BG level also the plan number, are the key of a row (plans.md §8), so no two rows may share them. */
final class RowOnce implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0707";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        for (TradeTable table : TradeTable.of(plan)) {
            Set<Key> seen = new HashSet<>();
            for (TradeRow row : table.rows()) {
                if (!seen.add(new Key(row.counterparty(), row.planNumber()))) {
                    report.tell(table.at(row, "JP06366", report), row.counterparty(), null);
                }
            }
        }
    }

    private record Key(String counterparty, @Nullable String planNumber) {}
}
