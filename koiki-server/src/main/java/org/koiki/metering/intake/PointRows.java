package org.koiki.metering.intake;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.metering.rule.ValueFlags.Value;

/** The rows of one point in a batch: one, or a part of the reading for each of its meters. */
final class PointRows {
    /** More than any exchange has. */
    private static final int MOST = 10;

    private final List<MeterRow> rows = new ArrayList<>(2);
    private final Set<String> refused = new HashSet<>(2);

    /** @return why the row is none of them */
    @Nullable
    Reason add(MeterRow row) {
        if (row.refused()) {
            if (refused.size() < MOST) {
                refused.add(row.meter());
            }
            return null;
        }
        if (isDouble(row)) {
            return Reason.DOUBLE;
        }
        if (rows.size() == MOST) {
            return Reason.METER;
        }
        rows.add(row);
        return null;
    }

    /** A row without a meter is the whole reading. */
    private boolean isDouble(MeterRow row) {
        return !rows.isEmpty()
                && (row.meter().isEmpty()
                        || rows.getFirst().meter().isEmpty()
                        || rows.stream().anyMatch(one -> one.meter().equals(row.meter())));
    }

    List<MeterRow> rows() {
        return rows;
    }

    boolean areParts() {
        return rows.size() > 1;
    }

    List<String> meters() {
        return rows.stream().map(MeterRow::meter).toList();
    }

    /** Whether a part was rejected, so that the others are not the whole. */
    boolean lacksPart() {
        return !rows.isEmpty()
                && !rows.getFirst().meter().isEmpty()
                && refused.stream().anyMatch(meter -> !meter.isEmpty() && !meters().contains(meter));
    }

    /** The exact sum in 0.1 Wh; absent as soon as a part is. */
    long energy() {
        return rows.stream().anyMatch(row -> row.energy() == Readings.ABSENT)
                ? Readings.ABSENT
                : rows.stream().mapToLong(MeterRow::energy).sum();
    }

    /** The weakest of the parts: missing, then what may lack a value, then estimated, then valid. */
    byte flag(@Nullable Value[] flags) {
        return rows.stream()
                .map(MeterRow::flag)
                .max(comparing((Byte flag) -> Objects.requireNonNull(flags[flag]))
                        .thenComparing(naturalOrder()))
                .orElseThrow();
    }
}
