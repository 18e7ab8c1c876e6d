package org.koiki.plan.check;

import java.util.Set;
import org.koiki.message.Text;
import org.koiki.participant.BalancingGroup.Kind;

/** “Counterparty demand BG code” (plans.md §6): reduction is sold to a demand BG of the masters. */
final class BuyerKnown implements SaleRule {
    @Override
    public String code() {
        return "PLAN-1105";
    }

    @Override
    public void check(PlacedSale sale, Situation situation, Report report) {
        if (situation.group(sale.buyer(), sale.day(), Kind.DEMAND).isEmpty()) {
            Text hint = Hint.nearest(sale.buyer(), situation.groups(sale.day(), Set.of(Kind.DEMAND)));
            report.tell(sale.at("JP06366", report), sale.buyer(), sale.day(), hint);
        }
    }
}
