package org.koiki.plan.check;

import org.koiki.participant.BalancingGroup.Kind;

/** “Cross-area trade from 2018-10: only through spot or intraday rows” (codes.md §5). */
final class BuyerInArea implements SaleRule {
    @Override
    public String code() {
        return "PLAN-1106";
    }

    @Override
    public void check(PlacedSale sale, Situation situation, Report report) {
        situation
                .filerArea(sale.plan())
                .ifPresent(area -> situation
                        .group(sale.buyer(), sale.day(), Kind.DEMAND)
                        .filter(group -> !group.area().equals(area))
                        .ifPresent(group -> report.tell(sale.at("JP06366", report), group.area(), area)));
    }
}
