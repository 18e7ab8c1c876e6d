package org.koiki.plan.check;

import org.jspecify.annotations.Nullable;

/** “JP06372, JP06374: one-digit flags 0/1” (plans.md §4). */
final class RowFlags implements RowRule {
    @Override
    public String code() {
        return "PLAN-0708";
    }

    @Override
    public void check(PlacedRow row, Situation situation, Report report) {
        check(row, "JP06372", row.row().automatic(), report);
        check(row, "JP06374", row.row().areaSpecified(), report);
    }

    private static void check(PlacedRow row, String element, @Nullable String flag, Report report) {
        if (flag != null && !flag.equals("0") && !flag.equals("1")) {
            report.tell(row.at(element, report), flag, "0, 1");
        }
    }
}
