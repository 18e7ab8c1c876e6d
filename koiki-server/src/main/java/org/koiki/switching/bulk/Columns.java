package org.koiki.switching.bulk;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.koiki.switching.Tables;
import org.springframework.stereotype.Component;

/** The columns of a CSV file and the words that may stand in them, as data: {@code bulk-columns.csv}, {@code bulk-words.csv}. */
@Component
class Columns {
    /**
     * A column.
     *
     * @param ja its other name
     * @param path where its value lies in the content of an application
     * @param relayPath where it lies in a relay
     */
    record Column(String name, String ja, String path, String relayPath, String type) {
        /** Where its value lies in what a row of a kind is for. */
        String path(String kind) {
            return kind.equals(Wanted.RELAY) ? relayPath : path;
        }
    }

    private record Word(String type, String ja, String value) {}

    private final List<Column> columns = Tables.read(
            "bulk-columns.csv",
            line -> new Column(
                    line.getField("name"),
                    line.getField("ja"),
                    line.getField("path"),
                    line.getField("relayPath"),
                    line.getField("type")));
    private final Map<String, String> words = Tables.read(
                    "bulk-words.csv",
                    line -> new Word(line.getField("type"), line.getField("ja"), line.getField("value")))
            .stream()
            .collect(toMap(word -> word.type() + word.ja(), Word::value));
    private final Map<String, Column> byName = columns.stream().collect(toMap(Column::name, identity()));

    Optional<Column> find(String header) {
        return Optional.ofNullable(byName.get(header))
                .or(() -> columns.stream()
                        .filter(column -> column.ja().equals(header))
                        .findFirst());
    }

    /** All names, as a person may read them. */
    String names() {
        return columns.stream().map(Column::name).collect(joining(", "));
    }

    List<Column> all() {
        return columns;
    }

    /** The value that a field stands for: code for word, ISO for a spreadsheet's date. */
    String value(Column column, String field) {
        String plain = Normalizer.normalize(field.strip(), Normalizer.Form.NFKC);
        return switch (column.type()) {
            case "text" -> field.strip();
            case "date" -> SpreadsheetDates.iso(plain);
            case "time" -> SpreadsheetDates.time(plain);
            case "number" -> plain;
            case "boolean" -> words.getOrDefault("boolean" + plain.toLowerCase(Locale.ROOT), plain);
            default -> words.getOrDefault(column.type() + field.strip(), plain);
        };
    }
}
