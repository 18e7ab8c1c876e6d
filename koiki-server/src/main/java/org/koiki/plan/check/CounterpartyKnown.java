package org.koiki.plan.check;

import java.time.LocalDate;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.MasterData;

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
        if (!isKnown(row.counterparty(), day, masters)) {
            var hint = Hint.nearest(row.counterparty(), masters.counterparties(day));
            report.tell(row.at("JP06366", report), row.counterparty(), day, hint);
        }
    }

    private static boolean isKnown(String code, LocalDate day, MasterData masters) {
        return masters.group(code, day)
                        .filter(group -> group.kind() != Kind.NEGAWATT)
                        .isPresent()
                || masters.market(code, day).isPresent();
    }
}
