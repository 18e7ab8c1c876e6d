package org.koiki.plan.web;

import static java.util.Map.entry;
import static org.koiki.plan.web.SlotColumn.Kind.BASELINE;
import static org.koiki.plan.web.SlotColumn.Kind.DEMAND;
import static org.koiki.plan.web.SlotColumn.Kind.GENERATION_TOTAL;
import static org.koiki.plan.web.SlotColumn.Kind.PROCUREMENT_TOTAL;
import static org.koiki.plan.web.SlotColumn.Kind.REDUCTION_TOTAL;
import static org.koiki.plan.web.SlotColumn.Kind.SALES_TOTAL;
import static org.koiki.plan.web.SlotColumn.Kind.SUPPLY;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the column of a block that a remark belongs to: by its counterparty, or by the element of a total. */
final class RemarkPlace {
    private static final Map<String, SlotColumn.Kind> TOTALS = Map.ofEntries(
            entry("JP06376", DEMAND),
            entry("JP06389", SUPPLY),
            entry("JP06369", PROCUREMENT_TOTAL),
            entry("JP06319", SALES_TOTAL),
            entry("JP06363", GENERATION_TOTAL),
            entry("JP06307", GENERATION_TOTAL),
            entry("JP06501", REDUCTION_TOTAL),
            entry("JP06505", BASELINE),
            entry("JP06506", REDUCTION_TOTAL),
            entry("demand", DEMAND),
            entry("supply", SUPPLY),
            entry("procurement", PROCUREMENT_TOTAL),
            entry("sales", SALES_TOTAL),
            entry("generation", GENERATION_TOTAL),
            entry("group", GENERATION_TOTAL),
            entry("reduction", REDUCTION_TOTAL),
            entry("reduction/second", BASELINE));
    private static final Map<String, SlotColumn.Kind> ROWS = Map.of(
            "JP06369", SlotColumn.Kind.PROCUREMENT,
            "JP06319", SlotColumn.Kind.SALES,
            "JP06231", SlotColumn.Kind.GENERATION,
            "JP06511", SlotColumn.Kind.REDUCTION,
            "procurement", SlotColumn.Kind.PROCUREMENT,
            "sales", SlotColumn.Kind.SALES,
            "sale", SlotColumn.Kind.SALES,
            "plant", SlotColumn.Kind.GENERATION,
            "point", SlotColumn.Kind.REDUCTION);

    private RemarkPlace() {}

    static Predicate<SlotColumn> of(Remark remark) {
        String counterparty = remark.finding().counterparty();
        return counterparty == null
                ? column -> column.kind() == TOTALS.get(remark.element())
                : column -> counterparty.equals(column.code()) && fits(column, ROWS.get(remark.element()));
    }

    private static boolean fits(SlotColumn column, SlotColumn.@Nullable Kind kind) {
        return kind == null || column.kind() == kind;
    }
}
