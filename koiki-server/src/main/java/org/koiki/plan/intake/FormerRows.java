package org.koiki.plan.intake;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.plan.PlanRow;
import org.koiki.plan.RowKind;

/** Rows of the former version that a new file leaves out, block by block. */
final class FormerRows {
    private final Map<String, List<PlanRow>> blocks;
    private final List<PlanRow> carried;

    FormerRows(List<PlanRow> missing) {
        blocks = missing.stream()
                .collect(Collectors.groupingBy(PlanRow::block, LinkedHashMap::new, Collectors.toList()));
        carried = missing.stream().filter(FormerRows::staysInForce).toList();
    }

    /** Totals are recomputed, but for the demand of a member whose block is missing; zeros hold nothing. */
    private static boolean staysInForce(PlanRow row) {
        return !row.isZero() && (!row.isTotal() || row.kind() == RowKind.DEMAND);
    }

    /** The rows that stay in force. */
    List<PlanRow> carried() {
        return carried;
    }

    /** The blocks in which rows stay in force. */
    Set<String> blocks() {
        return carried.stream().map(PlanRow::block).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Trades of a block that still hold a quantity. */
    List<TradeRow> trades(String block, RowKind kind) {
        return rows(block, kind).stream()
                .filter(row -> !row.isTotal() && !row.isZero())
                .map(PlanRow::trade)
                .toList();
    }

    /** A total of a block that is missing as a whole. */
    Optional<PlanRow> total(String block, RowKind kind) {
        return rows(block, kind).stream().filter(PlanRow::isTotal).findFirst();
    }

    SlotSeries totalOrZero(String block, RowKind kind) {
        return total(block, kind).map(PlanRow::kwh).orElseGet(SlotSeries::zero);
    }

    private List<PlanRow> rows(String block, RowKind kind) {
        return blocks.getOrDefault(block, List.of()).stream()
                .filter(row -> row.kind() == kind)
                .toList();
    }
}
