package org.koiki.plan.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value of a {@link SlotTable}.
 *
 * @param former the value it replaces; absent without comparison or without change
 */
record SlotCell(long value, @Nullable Long former, List<Remark> remarks, Look look) {

    /** What a cell is told apart by, most urgent first. */
    enum Look {
        FAULT,
        WARNING,
        CHANGED,
        GAP,
        CARRIED,
        PLAIN
    }

    static SlotCell of(SlotColumn column, int slot) {
        long value = column.values()[slot - 1];
        Long former = former(column, slot, value);
        List<Remark> remarks = column.remarks().stream()
                .filter(remark -> Objects.equals(remark.finding().slot(), slot))
                .toList();
        return new SlotCell(value, former, remarks, look(column, value, former, remarks));
    }

    private static @Nullable Long former(SlotColumn column, int slot, long value) {
        long[] before = column.former();
        return before == null || before[slot - 1] == value ? null : before[slot - 1];
    }

    private static Look look(SlotColumn column, long value, @Nullable Long former, List<Remark> remarks) {
        if (remarks.stream().anyMatch(Remark::isFault)) {
            return Look.FAULT;
        }
        if (!remarks.isEmpty()) {
            return Look.WARNING;
        }
        if (former != null) {
            return Look.CHANGED;
        }
        if (column.kind() == SlotColumn.Kind.GAP && value != 0) {
            return Look.GAP;
        }
        return column.carried() ? Look.CARRIED : Look.PLAIN;
    }
}
