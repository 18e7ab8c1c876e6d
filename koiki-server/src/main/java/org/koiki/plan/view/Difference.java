package org.koiki.plan.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Plan;
import org.koiki.message.SlotSeries;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanRow;
import org.koiki.plan.PlanRow.Key;
import org.koiki.plan.PlanRows;
import org.koiki.plan.VersionDiff;
import org.koiki.plan.VersionDiff.Change;
import org.koiki.plan.VersionDiff.Row;
import org.koiki.plan.VersionDiff.Slot;

/** Compares two versions row by row. */
final class Difference {
    private final Map<Key, SlotSeries> before;
    private final Map<Key, SlotSeries> after;

    Difference(Plan before, Plan after) {
        this.before = rows(before);
        this.after = rows(after);
    }

    VersionDiff diff(PlanId id, int from, int to) {
        Set<Key> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<Row> rows = new ArrayList<>();
        for (Key key : keys) {
            List<Slot> slots = slots(series(before.get(key)), series(after.get(key)));
            if (!slots.isEmpty() || !before.containsKey(key) || !after.containsKey(key)) {
                rows.add(row(key, slots));
            }
        }
        return new VersionDiff(id.toString(), from, to, rows);
    }

    private Row row(Key key, List<Slot> slots) {
        return new Row(
                key.block(),
                key.kind(),
                key.counterparty(),
                key.planNumber(),
                !before.containsKey(key) ? Change.ADDED : after.containsKey(key) ? Change.CHANGED : Change.REMOVED,
                series(before.get(key)).total(),
                series(after.get(key)).total(),
                slots);
    }

    private static List<Slot> slots(SlotSeries before, SlotSeries after) {
        List<Slot> slots = new ArrayList<>();
        for (int slot = 1; slot <= SlotSeries.SLOTS; slot++) {
            if (before.at(slot) != after.at(slot)) {
                slots.add(new Slot(slot, before.at(slot), after.at(slot)));
            }
        }
        return slots;
    }

    private static SlotSeries series(@Nullable SlotSeries series) {
        return series == null ? SlotSeries.zero() : series;
    }

    private static Map<Key, SlotSeries> rows(Plan plan) {
        Map<Key, SlotSeries> rows = new LinkedHashMap<>();
        for (PlanRow row : PlanRows.of(plan)) {
            rows.put(row.key(), row.kwh());
        }
        return rows;
    }
}
