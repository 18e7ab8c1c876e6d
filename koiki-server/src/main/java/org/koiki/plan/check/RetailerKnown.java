package org.koiki.plan.check;

/** “Every code against the masters: company …” (plans.md §9): the retailer is an operator on the delivery day. */
final class RetailerKnown implements SaleRule {
    @Override
    public String code() {
        return "PLAN-1108";
    }

    @Override
    public void check(PlacedSale sale, Situation situation, Report report) {
        String retailer = sale.sale().retailer();
        if (situation.masters().operator(retailer, sale.day()).isEmpty()) {
            report.tell(sale.at("JP06316", report), retailer, sale.day());
        }
    }
}
