package org.koiki.plan.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.koiki.plan.CarriedRow;

/**
 * One block of a plan — the plan's own, a member's, a generation group's — as columns with a value for each slot.
 *
 * @param key names the block in links: a member's operator code or a group's code, {@link #OWN} for the plan's own
 * @param name the block's name as filed, if any
 */
record SlotTable(String key, @Nullable String name, List<SlotColumn> columns) {
    static final String OWN = "own";

    SlotTable {
        columns = List.copyOf(columns);
    }

    public boolean isOwn() {
        return key.equals(OWN);
    }

    /** Whether anything was found or changed in the block. */
    public boolean isWorthALook() {
        return columns.stream()
                .anyMatch(column -> !column.remarks().isEmpty() || column.carried() || column.isChanged());
    }

    public long remarks() {
        return columns.stream().mapToLong(column -> column.remarks().size()).sum();
    }

    /** The same block with the values that it had before beside the changed ones. */
    SlotTable against(@Nullable SlotTable before) {
        return map(column -> column.against(before == null ? null : before.find(column::isSameRow)));
    }

    SlotTable with(List<Remark> remarks) {
        SlotTable marked = this;
        for (Remark remark : remarks) {
            SlotColumn place = find(RemarkPlace.of(remark));
            marked = place == null
                    ? marked
                    : marked.map(column -> column.isSameRow(place) ? column.with(remark) : column);
        }
        return marked;
    }

    SlotTable carrying(List<CarriedRow> rows) {
        return map(column -> rows.stream().anyMatch(column::isRow) ? column.carriedOver() : column);
    }

    private SlotTable map(UnaryOperator<SlotColumn> change) {
        return new SlotTable(key, name, columns.stream().map(change).toList());
    }

    private @Nullable SlotColumn find(Predicate<SlotColumn> wanted) {
        return columns.stream().filter(wanted).findFirst().orElse(null);
    }
}
