package org.koiki.switching.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koiki.Problem;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.bulk.Columns.Column;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads CSV as spreadsheets save it: UTF-8 with or without its mark, or Windows-31J; columns in any order, by either name. */
@Component
class CsvRows {
    private static final String MARK = "\uFEFF";

    private final Columns columns;
    private final Faults faults;

    CsvRows(Columns columns, Faults faults) {
        this.columns = columns;
        this.faults = faults;
    }

    /** @throws Problem when the file as a whole cannot be read */
    List<GivenRow> read(byte[] csv) {
        try {
            List<CsvRecord> records = CsvReader.builder()
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(decode(csv))
                    .stream()
                    .toList();
            return records.isEmpty()
                    ? List.of()
                    : rows(header(records.getFirst().getFields()), records);
        } catch (CsvParseException e) {
            throw unreadable("CSV");
        }
    }

    private List<GivenRow> rows(List<Column> header, List<CsvRecord> records) {
        List<GivenRow> rows = new ArrayList<>();
        for (int i = 1; i < records.size(); i++) {
            List<String> fields = records.get(i).getFields();
            if (fields.stream().anyMatch(field -> !field.isBlank())) {
                rows.add(row(i + 1, header, fields));
            }
        }
        return rows;
    }

    private List<Column> header(List<String> names) {
        List<Column> header = new ArrayList<>();
        for (String name : names) {
            header.add(columns.find(name.strip())
                    .filter(column -> !header.contains(column))
                    .orElseThrow(() -> SwitchingProblems.refused(
                            List.of(faults.of("SWI-1402", "header", name, columns.names())))));
        }
        return header;
    }

    private GivenRow row(int number, List<Column> header, List<String> fields) {
        if (fields.size() != header.size()) {
            Fault fault = faults.of("SWI-1404", "row", fields.size(), header.size());
            return new GivenRow(number, "", JsonNodeFactory.instance.objectNode(), List.of(fault));
        }
        Map<Column, String> given = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            given.put(header.get(i), fields.get(i));
        }
        return GivenFields.row(number, given, columns);
    }

    private String decode(byte[] csv) {
        try {
            String text = strict(csv, StandardCharsets.UTF_8);
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            try {
                return strict(csv, Charset.forName("windows-31j"));
            } catch (CharacterCodingException neither) {
                throw unreadable("UTF-8, Shift_JIS");
            }
        }
    }

    private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private Problem unreadable(String expected) {
        return SwitchingProblems.refused(List.of(faults.of("SWI-1401", "file", null, expected)));
    }
}
