package org.koiki.plan.check;

import java.time.LocalDate;
import org.koiki.message.Plan;
import org.koiki.message.TradeRow;

/** “JEPX spot JSPT3: plan number W510099999999” (codes.md §5). The number stands with the market in the masters. */
final class MarketPlanNumber implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0705";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        LocalDate day = plan.head().targetDate();
        for (TradeTable table : TradeTable.of(plan)) {
            table.rows().forEach(row -> check(row, table, day, situation, report));
        }
    }

    private static void check(TradeRow row, TradeTable table, LocalDate day, Situation situation, Report report) {
        situation
                .masters()
                .market(row.counterparty(), day)
                .filter(market -> row.planNumber() != null && !row.planNumber().equals(market.planNumber()))
                .ifPresent(
                        market -> report.tell(table.at(row, "JP06185", report), row.planNumber(), market.planNumber()));
    }
}
