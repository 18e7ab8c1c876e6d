package org.koiki.message;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is found in a CSV file, and on which row each part of the plan stands. */
final class CsvFindings implements Places {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Object, CsvRow> rows = new IdentityHashMap<>();

    List<Finding> findings() {
        return findings;
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    void add(Fault fault, int line, int column, String path, @Nullable String value, @Nullable Object expected) {
        if (findings.size() < Limits.FINDINGS) {
            findings.add(fault.at(new Place(path, line, column), value, expected));
        }
    }

    void place(Object part, CsvRow row) {
        rows.put(part, row);
    }

    @Override
    public Place of(Object part, String element) {
        CsvRow row = rows.get(part);
        return row == null ? new Place("", 0, 0) : new Place(row.title(), row.line(), 1);
    }

    @Override
    public Place of(SlotSeries series, int slot) {
        CsvRow row = rows.get(series);
        return row == null
                ? new Place("", 0, 0)
                : new Place(row.title() + "/" + CsvColumn.slot(slot), row.line(), CsvColumn.COUNT + slot);
    }
}
