package org.koiki.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.koiki.plan.PlanRow;
import org.koiki.plan.RowKind;
import org.koiki.plan.draft.Draft;

/**
 * The editor's table: a column for each row that may be changed, and sums over them.
 *
 * @param sums kinds of rows that are added up, in the order of their columns
 */
record DraftTable(List<Column> columns, List<RowKind> sums) {
    /**
     * @param before what stands now
     * @param row as the draft has it
     */
    record Column(PlanRow before, PlanRow row) {
        /** All slots with blanks between. */
        public String text() {
            return Arrays.stream(row.kwh().toArray()).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        }

        public boolean isChanged(int slot) {
            return before.kwh().at(slot) != row.kwh().at(slot);
        }
    }

    static DraftTable of(Draft before, Draft draft) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < draft.rows().size(); i++) {
            columns.add(new Column(before.rows().get(i), draft.rows().get(i)));
        }
        List<RowKind> sums = Arrays.stream(RowKind.values())
                .filter(kind -> columns.stream().anyMatch(column -> column.row().kind() == kind))
                .toList();
        return new DraftTable(List.copyOf(columns), sums);
    }

    public long sum(RowKind kind, int slot) {
        return columns.stream()
                .filter(column -> column.row().kind() == kind)
                .mapToLong(column -> column.row().kwh().at(slot))
                .sum();
    }

    /** What is bought and generated beyond what is needed and sold. */
    public long surplus(int slot) {
        return sum(RowKind.PROCUREMENT, slot)
                + sum(RowKind.GENERATION, slot)
                - sum(RowKind.DEMAND, slot)
                - sum(RowKind.SALES, slot);
    }
}
