package org.koiki.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of one row with a series. */
final class CsvCells {
    private final CsvFindings findings;
    private final int line;
    private final List<String> cells;

    CsvCells(CsvFindings findings, int line, List<String> cells) {
        this.findings = findings;
        this.line = line;
        this.cells = cells;
    }

    CsvRow read() {
        String kind = cell(CsvColumn.KIND);
        if (!kind.equals(CsvRow.ENERGY) && !kind.equals(CsvRow.SECOND)) {
            add(Fault.CSV_KIND, CsvColumn.KIND.ordinal(), "kind", kind, "energy, second");
        }
        TradeRow trade = new TradeRow(
                cell(CsvColumn.COUNTERPARTY),
                text(CsvColumn.COUNTERPARTY_NAME),
                text(CsvColumn.PLAN_NUMBER),
                text(CsvColumn.AUTOMATIC),
                text(CsvColumn.AREA_SPECIFIED),
                series(),
                null);
        return new CsvRow(
                line, cell(CsvColumn.BLOCK), cell(CsvColumn.MEMBER), text(CsvColumn.MEMBER_NAME), trade, kind);
    }

    private String cell(CsvColumn column) {
        String value = cells.get(column.ordinal());
        if (value.isBlank()) {
            return "";
        }
        Format format = column.format(cells.get(CsvColumn.BLOCK.ordinal()));
        Fault fault = format.check(value);
        if (fault != null) {
            add(fault, column.ordinal(), column.title(), value, format.length());
        }
        return value;
    }

    private @Nullable String text(CsvColumn column) {
        String value = cell(column);
        return value.isEmpty() ? null : value;
    }

    private SlotSeries series() {
        int[] values = new int[SlotSeries.SLOTS];
        Format format = Format.number(9);
        for (int i = 0; i < values.length; i++) {
            String value = cells.get(CsvColumn.COUNT + i).strip();
            Fault fault = value.isEmpty() ? Fault.EMPTY : format.check(value);
            if (fault == null) {
                values[i] = Integer.parseInt(value);
            } else {
                add(fault, CsvColumn.COUNT + i, CsvColumn.slot(i + 1), value, format.length());
            }
        }
        return SlotSeries.of(values);
    }

    private void add(Fault fault, int index, String column, String value, Object expected) {
        findings.add(fault, line, index + 1, cells.getFirst() + "/" + column, value, expected);
    }
}
