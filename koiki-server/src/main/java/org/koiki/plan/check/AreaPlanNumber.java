package org.koiki.plan.check;

import java.time.LocalDate;
import org.koiki.message.Plan;
import org.koiki.message.TradeRow;

/** “BG in the area: plan number = 2-digit area + eleven 9s” (codes.md §5, seen in one area). */
final class AreaPlanNumber implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0706";
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
        String expected = area + "99999999999";
        situation
                .masters()
                .group(row.counterparty(), day)
                .filter(group -> group.area().equals(area))
                .filter(group -> row.planNumber() != null && !row.planNumber().equals(expected))
                .ifPresent(group -> report.tell(table.at(row, "JP06185", report), row.planNumber(), expected));
    }
}
