package org.koiki.plan.check;

import java.time.LocalDate;
import org.koiki.message.Plan;
import org.koiki.message.Text;
import org.koiki.message.TradeRow;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.MasterData;

/** “Every code against the masters: … counterparty and so on” (plans.md §9). Codes alone count, names may differ (codes.md §5). */
final class CounterpartyKnown implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0701";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        LocalDate day = plan.head().targetDate();
        for (TradeTable table : TradeTable.of(plan)) {
            for (TradeRow row : table.rows()) {
                if (!isKnown(row.counterparty(), day, situation.masters())) {
                    Text hint =
                            Hint.nearest(row.counterparty(), situation.masters().counterparties(day));
                    report.tell(table.at(row, "JP06366", report), row.counterparty(), day, hint);
                }
            }
        }
    }

    private static boolean isKnown(String code, LocalDate day, MasterData masters) {
        return masters.group(code, day)
                        .filter(group -> group.kind() != Kind.NEGAWATT)
                        .isPresent()
                || masters.market(code, day).isPresent();
    }
}
