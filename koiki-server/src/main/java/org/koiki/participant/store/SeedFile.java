package org.koiki.participant.store;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.koiki.participant.Master;
import org.koiki.participant.MasterKind;
import org.koiki.participant.SeedFileException;
import org.springframework.core.io.Resource;
import tools.jackson.databind.node.ObjectNode;

/** One CSV file with records of one kind: a column for each component, several roles with blanks between, ISO dates. */
final class SeedFile {
    private final Resource file;
    private final MasterKind kind;
    private final MasterReader reader;

    SeedFile(Resource file, MasterKind kind, MasterReader reader) {
        this.file = file;
        this.kind = kind;
        this.reader = reader;
    }

    List<Master> read() {
        try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text)) {
            return lines.stream().map(this::master).toList();
        } catch (CsvParseException e) {
            throw new SeedFileException(file.getFilename() + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Master master(NamedCsvRecord line) {
        ObjectNode fields = reader.fields();
        fields.putObject("validity");
        line.getFieldsAsMap().forEach((column, cell) -> put(fields, column, cell.strip()));
        try {
            return reader.read(kind, fields);
        } catch (MasterUnreadable e) {
            throw new SeedFileException("%s line %d, column %s: %s"
                    .formatted(file.getFilename(), line.getStartingLineNumber(), e.field(), e.getMessage()));
        }
    }

    private static void put(ObjectNode fields, String column, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        switch (column) {
            case "from", "until" -> fields.withObjectProperty("validity").put(column, cell);
            case "roles" -> Arrays.stream(cell.split(" +")).forEach(fields.withArrayProperty("roles")::add);
            default -> fields.put(column, cell);
        }
    }
}
