package org.koiki.plan.web;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Plan;
import org.koiki.plan.CarriedRow;
import org.koiki.plan.PlanView;

/** The tables of a plan with all that is to be shown in them. */
record PlanTables(String filer, List<SlotTable> tables) {
    PlanTables {
        tables = List.copyOf(tables);
    }

    static PlanTables of(Plan plan) {
        return new PlanTables(plan.head().filer(), SlotTables.of(plan));
    }

    /** All that a caller may see: the plan, or the blocks of a member. */
    static PlanTables of(PlanView view) {
        Plan plan = view.plan();
        return plan == null ? new PlanTables(view.summary().filer(), SlotTables.of(view.blocks())) : of(plan);
    }

    /** The table with a key; the plan's own when there is none. */
    SlotTable table(@Nullable String key) {
        return tables.stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseGet(tables::getFirst);
    }

    PlanTables against(PlanTables before) {
        return map(table -> table.against(before.find(table.key())));
    }

    PlanTables with(List<Remark> remarks) {
        return map(table -> table.with(remarks.stream()
                .filter(remark -> isBlock(table, remark.finding().member()))
                .toList()));
    }

    PlanTables carrying(List<CarriedRow> rows) {
        return map(table -> table.carrying(
                rows.stream().filter(row -> isBlock(table, row.block())).toList()));
    }

    private boolean isBlock(SlotTable table, @Nullable String block) {
        return block == null || block.equals(filer)
                ? table.isOwn()
                : table.key().equals(block);
    }

    private @Nullable SlotTable find(String key) {
        return tables.stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private PlanTables map(UnaryOperator<SlotTable> change) {
        return new PlanTables(filer, tables.stream().map(change).toList());
    }
}
