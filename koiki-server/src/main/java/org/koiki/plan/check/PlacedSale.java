package org.koiki.plan.check;

import java.time.LocalDate;
import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.message.NegawattPlan.ReductionSale;

/** A sale of reduction, and in which group of which plan it stands. */
record PlacedSale(NegawattPlan plan, ReductionGroup group, ReductionSale sale) {
    String buyer() {
        return sale.counterparty();
    }

    LocalDate day() {
        return plan.head().targetDate();
    }

    /** The place of an element of the sale. */
    Spot at(String element, Report report) {
        return report.at(sale, element).member(group.group()).counterparty(sale.counterparty());
    }
}
