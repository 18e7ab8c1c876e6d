package org.koiki.plan.check;

/** A row names “the other retailer’s BG code” (plans.md §2): a group does not trade with itself. */
final class CounterpartyOther implements RowRule {
    @Override
    public String code() {
        return "PLAN-0702";
    }

    @Override
    public void check(PlacedRow row, Situation situation, Report report) {
        if (row.counterparty().equals(row.plan().head().filer())) {
            report.tell(row.at("JP06366", report), row.counterparty(), null);
        }
    }
}
