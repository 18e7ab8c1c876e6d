package org.koiki.plan.check;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding.Severity;
import org.koiki.message.Text;

/** The rules as data: {@code org/koiki/plan/rules.csv}. */
public final class RuleTable {
    private final Map<String, RuleEntry> entries = new TreeMap<>();

    private RuleTable() {}

    /** Reads the table that comes with the program. */
    public static RuleTable load() {
        RuleTable table = new RuleTable();
        var file = Objects.requireNonNull(RuleTable.class.getResourceAsStream("/org/koiki/plan/rules.csv"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            csv.forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /** All rules in the order of their codes. */
    public Collection<RuleEntry> entries() {
        return entries.values();
    }

    /** The entry of a code, which must be there. */
    public RuleEntry entry(String code) {
        return Objects.requireNonNull(entries.get(code), code);
    }

    private void add(NamedCsvRecord line) {
        RuleEntry entry = new RuleEntry(
                line.getField("code"),
                Severity.valueOf(line.getField("severity")),
                line.getField("mark"),
                line.getField("source"),
                date(line.getField("from")),
                date(line.getField("until")),
                new Text(line.getField("ja"), line.getField("en")));
        entries.put(entry.code(), entry);
    }

    private static @Nullable LocalDate date(String value) {
        return value.isEmpty() ? null : LocalDate.parse(value);
    }
}
