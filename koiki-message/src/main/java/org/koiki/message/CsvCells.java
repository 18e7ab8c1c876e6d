package org.koiki.message;

import java.util.Arrays;
import java.util.List;

/** The cells of one row with a series. */
final class CsvCells {
    private static final List<CsvColumn> COLUMNS = Arrays.asList(CsvColumn.values());
    private static final Format ENERGY = Format.number(9);

    private final CsvFindings findings;
    private final List<String> cells;
    private final CsvRow row;

    CsvCells(CsvFindings findings, int line, List<String> cells) {
        this.findings = findings;
        this.cells = cells;
        this.row = CsvRow.of(
                line,
                COLUMNS.stream().map(column -> cells.get(column.ordinal())).toList());
    }

    CsvRow read() {
        COLUMNS.forEach(this::check);
        if (!row.kind().equals(CsvRow.ENERGY) && !row.kind().equals(CsvRow.SECOND)) {
            findings.add(Fault.CSV_KIND, row, CsvColumn.KIND, row.kind(), "energy, second");
        }
        return row.of(series());
    }

    private void check(CsvColumn column) {
        String value = row.cell(column);
        Format format = column.format(row.block());
        Fault fault = value.isEmpty() ? null : format.check(value);
        if (fault != null) {
            findings.add(fault, row, column, value, format.length());
        }
    }

    private SlotSeries series() {
        int[] values = new int[SlotSeries.SLOTS];
        for (int i = 0; i < values.length; i++) {
            String value = cells.get(CsvColumn.COUNT + i).strip();
            Fault fault = value.isEmpty() ? Fault.EMPTY : ENERGY.check(value);
            if (fault == null) {
                values[i] = Integer.parseInt(value);
            } else {
                findings.add(fault, row, i + 1, value, ENERGY.length());
            }
        }
        return SlotSeries.of(values);
    }
}
