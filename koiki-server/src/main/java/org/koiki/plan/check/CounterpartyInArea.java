package org.koiki.plan.check;

/** “Cross-area trade from 2018-10: only through spot or intraday rows” (codes.md §5). */
final class CounterpartyInArea implements RowRule {
    @Override
    public String code() {
        return "PLAN-0703";
    }

    @Override
    public void check(PlacedRow row, Situation situation, Report report) {
        situation
                .filerArea(row.plan())
                .ifPresent(area -> situation
                        .masters()
                        .group(row.counterparty(), row.day())
                        .filter(group -> !group.area().equals(area))
                        .ifPresent(group -> report.tell(row.at("JP06366", report), group.area(), area)));
    }
}
