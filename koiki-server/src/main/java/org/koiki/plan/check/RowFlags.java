package org.koiki.plan.check;

import org.jspecify.annotations.Nullable;
import org.koiki.message.Plan;
import org.koiki.message.TradeRow;

/** “JP06372, JP06374: one-digit flags 0/1” (plans.md §4). */
final class RowFlags implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0708";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        for (TradeTable table : TradeTable.of(plan)) {
            for (TradeRow row : table.rows()) {
                check(row, row.automatic(), "JP06372", table, report);
                check(row, row.areaSpecified(), "JP06374", table, report);
            }
        }
    }

    private static void check(TradeRow row, @Nullable String flag, String element, TradeTable table, Report report) {
        if (flag != null && !flag.equals("0") && !flag.equals("1")) {
            report.tell(table.at(row, element, report), flag, "0, 1");
        }
    }
}
