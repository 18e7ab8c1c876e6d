package org.koiki.message;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Field.Leaf;

/** The rows of a CSV file, each checked by itself. */
final class CsvTable {
    final Map<String, String> heads = new HashMap<>();
    final List<UnknownElement> unknown = new ArrayList<>();
    final List<CsvRow> rows = new ArrayList<>();
    private final CsvFindings findings;

    CsvTable(CsvFindings findings) {
        this.findings = findings;
    }

    /** Reads all rows; nothing more is worth saying when it fails. */
    boolean read(String csv) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .detectBomHeader(false)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(csv)) {
            for (CsvRecord row : records) {
                read((int) row.getStartingLineNumber(), trimmed(row.getFields()));
            }
        } catch (CsvParseException | IOException e) {
            findings.add(Fault.CSV_BROKEN, 0, 0, "", null, null);
            return false;
        }
        checkHeads(Parts.HEADER_LEAVES);
        checkHeads(Parts.HEAD_LEAVES);
        return true;
    }

    /** Spreadsheets fill short rows up with empty cells. */
    private static List<String> trimmed(List<String> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isBlank()) {
            size--;
        }
        return cells.subList(0, size);
    }

    private void read(int line, List<String> cells) {
        String block = cells.isEmpty() ? "" : cells.getFirst();
        switch (block) {
            case "", "block" -> {}
            case "header", "head" -> readHead(line, cells);
            case "unknown" -> readUnknown(line, cells);
            default -> readSeries(line, cells);
        }
    }

    private void readHead(int line, List<String> cells) {
        if (cells.size() == 3) {
            heads.put(cells.get(1), cells.get(2));
        } else if (cells.size() != 2) {
            findings.add(Fault.CSV_COLUMNS, line, 1, cells.getFirst(), Integer.toString(cells.size()), 3);
        }
    }

    private void readUnknown(int line, List<String> cells) {
        if (cells.size() == 3) {
            unknown.add(new UnknownElement(cells.get(1), cells.get(2)));
        } else {
            findings.add(Fault.CSV_COLUMNS, line, 1, "unknown", Integer.toString(cells.size()), 3);
        }
    }

    private void readSeries(int line, List<String> cells) {
        int columns = CsvColumn.COUNT + SlotSeries.SLOTS;
        if (cells.size() != columns) {
            findings.add(Fault.CSV_COLUMNS, line, 1, cells.getFirst(), Integer.toString(cells.size()), columns);
            return;
        }
        CsvCells row = new CsvCells(findings, line, cells);
        rows.add(row.read());
    }

    private void checkHeads(List<? extends Leaf<?>> leaves) {
        for (Leaf<?> leaf : leaves) {
            String value = heads.get(leaf.element().text);
            Fault fault = value == null ? missing(leaf) : leaf.format().check(value);
            if (fault != null) {
                findings.add(
                        fault, 0, 0, leaf.element().text, value, leaf.format().length());
            }
        }
    }

    private static @Nullable Fault missing(Leaf<?> leaf) {
        return leaf.required() ? Fault.ELEMENT_MISSING : null;
    }
}
