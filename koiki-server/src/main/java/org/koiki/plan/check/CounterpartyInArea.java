package org.koiki.plan.check;

import java.time.LocalDate;
import org.koiki.message.Plan;
import org.koiki.message.TradeRow;

/** “Cross-area trade from 2018-10: only through spot or intraday rows” (codes.md §5). */
final class CounterpartyInArea implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0703";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        situation.filerArea(plan).ifPresent(area -> {
            for (TradeTable table : TradeTable.of(plan)) {
                table.rows().forEach(row -> check(row, table, area, plan.head().targetDate(), situation, report));
            }
        });
    }

    private static void check(
            TradeRow row, TradeTable table, String area, LocalDate day, Situation situation, Report report) {
        situation
                .masters()
                .group(row.counterparty(), day)
                .filter(group -> !group.area().equals(area))
                .ifPresent(group -> report.tell(table.at(row, "JP06366", report), group.area(), area));
    }
}
