package org.koiki.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is found in a CSV file, and on which row each part of the plan stands. */
final class CsvFindings implements Places {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Object, CsvRow> rows = new IdentityHashMap<>();
    private final Map<String, Place> heads = new HashMap<>();

    List<Finding> findings() {
        return findings;
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    void add(Fault fault, int line, int column, String path, @Nullable String value, @Nullable Object expected) {
        add(fault, new Place(path, line, column), value, expected);
    }

    void add(Fault fault, Place place, @Nullable String value, @Nullable Object expected) {
        add(fault, place, null, null, value, expected);
    }

    /** Adds a fault of a whole row. */
    void add(Fault fault, CsvRow row, @Nullable String value, @Nullable Object expected) {
        add(fault, row.place(), row, null, value, expected);
    }

    /** Adds a fault of a cell. */
    void add(Fault fault, CsvRow row, CsvColumn column, @Nullable String value, @Nullable Object expected) {
        add(fault, row.place(column), row, null, value, expected);
    }

    /** Adds a fault of the value of a slot, counted from 1. */
    void add(Fault fault, CsvRow row, int slot, String value, Object expected) {
        add(fault, row.place(slot), row, slot, value, expected);
    }

    private void add(
            Fault fault,
            Place place,
            @Nullable CsvRow row,
            @Nullable Integer slot,
            @Nullable String value,
            @Nullable Object expected) {
        if (findings.size() < Limits.FINDINGS) {
            findings.add(fault.at(
                    place,
                    row == null ? null : row.memberTold(),
                    row == null ? null : row.counterpartyTold(),
                    slot,
                    value,
                    expected == null ? null : expected.toString()));
        } else if (findings.size() == Limits.FINDINGS) {
            Place end = new Place("", place.line(), place.column());
            findings.add(Fault.TOO_MANY_FINDINGS.at(end, null, Limits.FINDINGS));
        }
    }

    void place(Object part, CsvRow row) {
        rows.put(part, row);
    }

    /** Notes where an element of header or head stands; tells whether it is the first. */
    boolean placeHead(String block, String element, int line) {
        return heads.putIfAbsent(element, new Place(block + "/" + element, line, 3)) == null;
    }

    /** The place of an element of header or head. */
    Place head(String element) {
        return heads.getOrDefault(element, new Place("head/" + element, 0, 0));
    }

    @Override
    public Place of(Object part, String element) {
        CsvRow row = rows.get(part);
        if (row == null) {
            return head(element);
        }
        CsvColumn column = CsvColumn.of(row.block(), element);
        return column == null ? row.place() : row.place(column);
    }

    @Override
    public Place of(SlotSeries series, int slot) {
        CsvRow row = rows.get(series);
        return row == null ? new Place("", 0, 0) : row.place(slot);
    }
}
