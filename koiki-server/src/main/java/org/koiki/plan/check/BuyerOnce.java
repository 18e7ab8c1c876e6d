package org.koiki.plan.check;

import java.util.HashSet;
import java.util.Set;
import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.message.NegawattPlan.ReductionSale;

/** BG and counterparty are the key of a row (plans.md §8), so a demand BG may stand once in its group. */
final class BuyerOnce implements Rule<NegawattPlan> {
    @Override
    public String code() {
        return "PLAN-1107";
    }

    @Override
    public void check(NegawattPlan plan, Situation situation, Report report) {
        for (ReductionGroup group : plan.groups()) {
            Set<String> seen = new HashSet<>();
            for (ReductionSale sale : group.sales()) {
                if (!seen.add(sale.counterparty())) {
                    PlacedSale placed = new PlacedSale(plan, group, sale);
                    report.tell(placed.at("JP06366", report), placed.buyer(), group.group());
                }
            }
        }
    }
}
