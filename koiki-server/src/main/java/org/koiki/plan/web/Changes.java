package org.koiki.plan.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.koiki.plan.RowKind;
import org.koiki.plan.VersionDiff;
import org.koiki.plan.VersionDiff.Change;
import org.koiki.plan.VersionDiff.Row;
import org.koiki.plan.VersionDiff.Slot;

/** The rows of a compared plan whose values differ from what they were. Rows left out of a file stay and are no change. */
final class Changes {
    /** All columns but those that are no row of a plan: the gap, and the baseline beside a reduction. */
    private static final Set<SlotColumn.Kind> ROWS =
            EnumSet.complementOf(EnumSet.of(SlotColumn.Kind.GAP, SlotColumn.Kind.BASELINE));

    private Changes() {}

    static VersionDiff of(String planId, int version, PlanTables compared) {
        List<Row> rows = compared.tables().stream()
                .flatMap(table -> rows(table.isOwn() ? compared.filer() : table.key(), table))
                .toList();
        return new VersionDiff(planId, version - 1, version, rows);
    }

    private static Stream<Row> rows(String block, SlotTable table) {
        return table.columns().stream()
                .filter(column -> ROWS.contains(column.kind()) && column.isChanged())
                .map(column -> row(block, column));
    }

    private static Row row(String block, SlotColumn column) {
        long before = Arrays.stream(column.before()).sum();
        return new Row(
                block,
                kind(column.kind()),
                column.code(),
                column.planNumber(),
                before == 0 ? Change.ADDED : Change.CHANGED,
                before,
                column.total(),
                slots(column));
    }

    private static List<Slot> slots(SlotColumn column) {
        long[] before = column.before();
        return IntStream.range(0, before.length)
                .filter(slot -> before[slot] != column.values()[slot])
                .mapToObj(slot -> new Slot(slot + 1, (int) before[slot], (int) column.values()[slot]))
                .toList();
    }

    private static RowKind kind(SlotColumn.Kind kind) {
        return switch (kind) {
            case DEMAND -> RowKind.DEMAND;
            case SUPPLY -> RowKind.SUPPLY;
            case PROCUREMENT_TOTAL, PROCUREMENT -> RowKind.PROCUREMENT;
            case SALES_TOTAL, SALES -> RowKind.SALES;
            case GENERATION_TOTAL, GENERATION -> RowKind.GENERATION;
            case REDUCTION_TOTAL, REDUCTION -> RowKind.REDUCTION;
            case GAP, BASELINE -> throw new IllegalArgumentException("no row: " + kind);
        };
    }
}
