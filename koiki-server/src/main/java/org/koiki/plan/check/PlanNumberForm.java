package org.koiki.plan.check;

/** “Plan number (計画番号 JP06185): 13 characters” (codes.md §5). */
final class PlanNumberForm implements RowRule {
    private static final int LENGTH = 13;

    @Override
    public String code() {
        return "PLAN-0704";
    }

    @Override
    public void check(PlacedRow row, Situation situation, Report report) {
        String number = row.planNumber();
        if (number != null && number.length() != LENGTH) {
            report.tell(row.at("JP06185", report), number, LENGTH);
        }
    }
}
