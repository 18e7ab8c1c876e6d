package org.koiki.metering.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a record.
 *
 * @param items elements that differ, those of the days left out
 * @param slots values of slots that differ; none of a record that was added or is gone, whose items tell its sum
 */
record PointChange(String point, Kind kind, List<ItemChange> items, List<SlotChange> slots) {
    /** What a revision does to a record. */
    enum Kind {
        ADDED,
        GONE,
        CHANGED
    }

    /** @param element such as {@code JP06426}, month energy */
    record ItemChange(
            String element,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * @param element {@code JP06424}, or {@code JP06425} after allocation
     * @param before kWh; absent where there was no value
     * @param after kWh; absent where there is none
     */
    record SlotChange(
            LocalDate date,
            int slot,
            String element,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {}
}
