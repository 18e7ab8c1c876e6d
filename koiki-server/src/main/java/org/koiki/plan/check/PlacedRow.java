package org.koiki.plan.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Plan;
import org.koiki.message.TradeRow;

/** A row of a procurement or sales table, and where in which plan it stands. */
record PlacedRow(Plan plan, TradeTable table, TradeRow row) {
    String counterparty() {
        return row.counterparty();
    }

    @Nullable
    String planNumber() {
        return row.planNumber();
    }

    /** Whether the row bears a plan number, but not this one. */
    boolean hasOtherPlanNumberThan(String expected) {
        return row.planNumber() != null && !row.planNumber().equals(expected);
    }

    LocalDate day() {
        return plan.head().targetDate();
    }

    /** The place of an element of the row. */
    Spot at(String element, Report report) {
        return table.at(row, element, report);
    }
}
