package org.koiki.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed from one version of a plan to another, row by row. Rows that are equal are left out. */
public record PlanDiff(List<Row> rows) {
    public PlanDiff {
        rows = Lists.copy(rows);
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
     * @param block member or generation group that the row stands in, or the filer for the whole plan
     * @param kind such as {@code PROCUREMENT}
     * @param counterparty counterparty or plant; absent for totals
     * @param totalBefore kWh of the day
     * @param totalAfter kWh of the day
     */
    public record Row(
            String block,
            String kind,
            @Nullable String counterparty,
            Change change,
            long totalBefore,
            long totalAfter,
            List<Slot> slots) {
        public Row {
            slots = Lists.copy(slots);
        }
    }

    /** One slot that differs, counted from 1. */
    public record Slot(int slot, int before, int after) {}
}
