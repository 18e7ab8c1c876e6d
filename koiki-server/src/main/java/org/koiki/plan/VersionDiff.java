package org.koiki.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed from one version of a plan to another, row by row. Rows that are equal are left out. */
public record VersionDiff(String planId, int from, int to, List<Row> rows) {
    public VersionDiff {
        rows = List.copyOf(rows);
    }

    /** How a row changed. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One row that differs.
     *
     * @param block code of the member or generation group in whose block it stands, or of the filer for the whole plan
     * @param counterparty counterparty or plant; absent for totals
     * @param totalBefore kWh of the day; 0 for a row that was added
     * @param totalAfter kWh of the day; 0 for a row that was removed
     */
    public record Row(
            String block,
            RowKind kind,
            @Nullable String counterparty,
            @Nullable String planNumber,
            Change change,
            long totalBefore,
            long totalAfter,
            List<Slot> slots) {
        public Row {
            slots = List.copyOf(slots);
        }
    }

    /** One slot that differs, counted from 1. */
    public record Slot(int slot, int before, int after) {}
}
