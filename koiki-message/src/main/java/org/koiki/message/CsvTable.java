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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Field.Leaf;

/** The rows of a CSV file, each checked by itself. */
final class CsvTable {
    final Map<String, String> heads = new HashMap<>();
    final List<UnknownElement> unknown = new ArrayList<>();
    final List<CsvRow> rows = new ArrayList<>();
    private static final Set<String> ELEMENTS = Stream.concat(Parts.HEADER_LEAVES.stream(), Parts.HEAD_LEAVES.stream())
            .map(leaf -> leaf.element().text)
            .collect(Collectors.toUnmodifiableSet());

    private final CsvFindings findings;
    private int firstUnknown;

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
                if (rows.size() > Limits.ROWS) {
                    findings.add(Fault.CSV_ROWS, (int) row.getStartingLineNumber(), 1, "", null, Limits.ROWS);
                    return false;
                }
            }
        } catch (CsvParseException | IOException e) {
            findings.add(Fault.CSV_BROKEN, 0, 0, "", null, null);
            return false;
        }
        checkHeads(Parts.HEADER_LEAVES);
        checkHeads(Parts.HEAD_LEAVES);
        return true;
    }

    /** Line of the first element that is kept; 0 when there is none. */
    int firstUnknown() {
        return firstUnknown;
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
        if (block.equals("unknown")) {
            readUnknown(line, cells);
        } else if (block.isBlank() && !cells.isEmpty()) {
            findings.add(Fault.EMPTY, line, 1, "block", null, null);
        } else if (!block.isBlank() && !block.equals("block") && isPlain(line, cells)) {
            readPlain(block, line, cells);
        }
    }

    /** Refuses what no cell can hold before anything repeats it. */
    private boolean isPlain(int line, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!Escapes.isText(cells.get(i))) {
                findings.add(Fault.CSV_TEXT, line, i + 1, "", null, null);
                return false;
            }
            if (cells.get(i).length() > Limits.TEXT) {
                findings.add(Fault.TEXT_LIMIT, line, i + 1, "", null, Limits.TEXT);
                return false;
            }
        }
        return true;
    }

    private void readPlain(String block, int line, List<String> cells) {
        if (block.equals("header") || block.equals("head")) {
            readHead(line, cells);
        } else {
            readSeries(line, cells);
        }
    }

    private void readHead(int line, List<String> cells) {
        if (cells.size() != 2 && cells.size() != 3) {
            findings.add(Fault.CSV_COLUMNS, line, 1, cells.getFirst(), Integer.toString(cells.size()), 3);
            return;
        }
        String element = cells.get(1);
        if (!ELEMENTS.contains(element)) {
            findings.add(Fault.CSV_HEAD, line, 2, cells.getFirst(), element, null);
        } else if (!findings.placeHead(cells.getFirst(), element, line)) {
            findings.add(Fault.CSV_DOUBLE, line, 2, cells.getFirst() + "/" + element, element, null);
        } else if (cells.size() == 3) {
            heads.put(element, cells.get(2));
        }
    }

    private void readUnknown(int line, List<String> cells) {
        firstUnknown = firstUnknown == 0 ? line : firstUnknown;
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
                        fault,
                        findings.head(leaf.element().text),
                        value,
                        leaf.format().length());
            }
        }
    }

    private static @Nullable Fault missing(Leaf<?> leaf) {
        return leaf.required() ? Fault.ELEMENT_MISSING : null;
    }
}
