package org.koiki.plan.check;

import java.time.LocalDate;
import org.koiki.message.DemandPlan;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.MasterData;
import org.koiki.plan.check.TradeTable.Direction;

/** “Every code against the masters: … counterparty and so on” (plans.md §9). Codes alone count, names may differ (codes.md §5). */
final class CounterpartyKnown implements RowRule {
    @Override
    public String code() {
        return "PLAN-0701";
    }

    @Override
    public void check(PlacedRow row, Situation situation, Report report) {
        LocalDate day = row.day();
        MasterData masters = situation.masters();
        boolean known = masters.group(row.counterparty(), day)
                        .filter(group -> group.kind() != Kind.NEGAWATT || buysReduction(row))
                        .isPresent()
                || masters.market(row.counterparty(), day).isPresent();
        if (!known) {
            var hint = Hint.nearest(row.counterparty(), masters.counterparties(day));
            report.tell(row.at("JP06366", report), row.counterparty(), day, hint);
        }
    }

    /** The reduction of a negawatt BG is sold to demand BGs alone (plans.md §6). */
    private static boolean buysReduction(PlacedRow row) {
        return row.plan() instanceof DemandPlan && row.table().direction() == Direction.PROCUREMENT;
    }
}
