package org.koiki.plan.check;

import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;

/** A rule that looks at each sale of reduction by itself. */
interface SaleRule extends Rule<NegawattPlan> {
    void check(PlacedSale sale, Situation situation, Report report);

    @Override
    default void check(NegawattPlan plan, Situation situation, Report report) {
        for (ReductionGroup group : plan.groups()) {
            group.sales().forEach(sale -> check(new PlacedSale(plan, group, sale), situation, report));
        }
    }
}
