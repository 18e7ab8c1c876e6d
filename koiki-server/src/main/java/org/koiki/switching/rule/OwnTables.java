package org.koiki.switching.rule;

import static java.util.stream.Collectors.groupingBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.TableRefused;
import org.koiki.switching.Tables;

/**
 * Tables of the operator over those that come with the program. Of whatever a line of its own says something, its lines alone count from
 * the first day that they name; before that day, and of all else, the program's do.
 */
public final class OwnTables {
    private static final Set<String> KNOWN =
            new TreeSet<>(Set.of("lead-times.csv", "switching-codes.csv", "switching-limits.csv"));
    private static final String MARK = "\uFEFF";

    private final @Nullable Path folder;

    private OwnTables(@Nullable Path folder) {
        this.folder = folder;
    }

    public static OwnTables none() {
        return new OwnTables(null);
    }

    /** @throws TableRefused if there is no such folder, or a file in it is none of the tables */
    public static OwnTables in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") && !KNOWN.contains(name))
                    .sorted()
                    .findFirst()
                    .ifPresent(name -> {
                        throw unknown(folder.resolve(name));
                    });
        } catch (IOException e) {
            throw new TableRefused("表のフォルダーを読めません: " + folder, "The folder of tables cannot be read: " + folder);
        }
        return new OwnTables(folder);
    }

    /** Reads all tables. @throws TableRefused if one cannot be worked with */
    public void check() {
        LeadTimes.load(this);
        Limits.load(this);
        CodeLists.load(this);
    }

    <T extends Dated<T>> List<T> over(String file, Function<NamedCsvRecord, T> line) {
        List<T> own = own(file, line);
        Map<Object, List<T>> byKey = own.stream().collect(groupingBy(Dated::key));
        byKey.values().forEach(lines -> requireOneAtATime(file, lines));
        Stream<T> brought = Tables.read(file, line).stream()
                .flatMap(one -> one.before(first(byKey.getOrDefault(one.key(), List.of()))).stream());
        return Stream.concat(own.stream(), brought).toList();
    }

    private static <T extends Dated<T>> @Nullable LocalDate first(List<T> lines) {
        return lines.stream()
                .map(line -> line.validity().from())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private <T> List<T> own(String file, Function<NamedCsvRecord, T> line) {
        if (folder == null || !Files.exists(folder.resolve(file))) {
            return List.of();
        }
        Path own = folder.resolve(file);
        List<T> lines = new ArrayList<>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text(own))) {
            csv.forEach(record -> lines.add(read(own, record, line)));
        } catch (IOException e) {
            throw unreadable(own);
        } catch (CsvParseException e) {
            throw new TableRefused(
                    "表の行を読めません: %s（%s）".formatted(own, e.getMessage()),
                    "A line of the table cannot be read: %s (%s)".formatted(own, e.getMessage()));
        }
        return lines;
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static <T> T read(Path file, NamedCsvRecord record, Function<NamedCsvRecord, T> line) {
        try {
            return line.apply(record);
        } catch (RuntimeException e) {
            String where = file + ":" + record.getStartingLineNumber();
            String given = String.join(",", record.getFields());
            throw new TableRefused(
                    "表のこの行は使えません: %s「%s」（%s）".formatted(where, given, e.getMessage()),
                    "This line of the table cannot be used: %s \"%s\" (%s)".formatted(where, given, e.getMessage()));
        }
    }

    private <T extends Dated<T>> void requireOneAtATime(String file, List<T> lines) {
        for (int i = 1; i < lines.size(); i++) {
            T later = lines.get(i);
            if (lines.subList(0, i).stream().anyMatch(line -> line.validity().overlaps(later.validity()))) {
                Path own = Objects.requireNonNull(folder).resolve(file);
                throw new TableRefused(
                        "同じ日に有効な行が複数あります: %s %s".formatted(own, later.key()),
                        "Several lines hold on the same day: %s %s".formatted(own, later.key()));
            }
        }
    }

    private static TableRefused unreadable(Path file) {
        return new TableRefused(
                "表を UTF-8 の CSV として読めません: " + file, "The table cannot be read as CSV in UTF-8: " + file);
    }

    private static TableRefused unknown(Path file) {
        String names = KNOWN.stream().collect(Collectors.joining(", "));
        return new TableRefused(
                "知らない表です: %s（%s）".formatted(file, names), "This table is unknown: %s (%s)".formatted(file, names));
    }
}
