package org.koiki.plan.check;

/** “BG in the area: plan number = 2-digit area + eleven 9s” (codes.md §5, seen in one area). */
final class AreaPlanNumber implements RowRule {
    private static final String NINES = "99999999999";

    @Override
    public String code() {
        return "PLAN-0706";
    }

    @Override
    public void check(PlacedRow row, Situation situation, Report report) {
        situation
                .filerArea(row.plan())
                .ifPresent(area -> situation
                        .masters()
                        .group(row.counterparty(), row.day())
                        .filter(group -> group.area().equals(area))
                        .filter(group -> row.hasOtherPlanNumberThan(area + NINES))
                        .ifPresent(group -> report.tell(row.at("JP06185", report), row.planNumber(), area + NINES)));
    }
}
