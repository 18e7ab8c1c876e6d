package org.koiki.plan.check;

/** “JEPX spot JSPT3: plan number W510099999999” (codes.md §5). The number stands with the market in the masters. */
final class MarketPlanNumber implements RowRule {
    @Override
    public String code() {
        return "PLAN-0705";
    }

    @Override
    public void check(PlacedRow row, Situation situation, Report report) {
        situation
                .masters()
                .market(row.counterparty(), row.day())
                .filter(market -> row.hasOtherPlanNumberThan(market.planNumber()))
                .ifPresent(market -> report.tell(row.at("JP06185", report), row.planNumber(), market.planNumber()));
    }
}
