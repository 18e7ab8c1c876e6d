package org.koiki.message;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.koiki.message.MessageKind.Mark;
import org.koiki.message.MessageKind.NameLayout;

/** The message kinds known, as a table that can be corrected without a change of code. */
public final class MessageKinds {
    private static final MessageKinds BUILT_IN = readBuiltIn();

    private final Map<String, MessageKind> kinds;

    private MessageKinds(Map<String, MessageKind> kinds) {
        this.kinds = kinds;
    }

    /** The table that comes with the library, {@code message-kinds.csv}. */
    public static MessageKinds builtIn() {
        return BUILT_IN;
    }

    /**
     * Reads a table of the same columns.
     *
     * @throws IllegalArgumentException if a column or a value is wrong, naming the line
     */
    public static MessageKinds read(Reader csv) throws IOException {
        Map<String, MessageKind> kinds = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                MessageKind kind = kind(row);
                kinds.put(key(kind.prefix(), kind.code()), kind);
            }
        }
        return new MessageKinds(kinds);
    }

    public List<MessageKind> all() {
        return List.copyOf(kinds.values());
    }

    public Optional<MessageKind> find(String prefix, String code) {
        return Optional.ofNullable(kinds.get(key(prefix, code)));
    }

    /** The kind of plan of a family that is filed so long before delivery. */
    public Optional<MessageKind> plan(PlanFamily family, PlanHorizon horizon) {
        return kinds.values().stream()
                .filter(kind -> kind.family() == family && kind.horizon() == horizon)
                .findFirst();
    }

    private static String key(String prefix, String code) {
        return prefix + " " + code;
    }

    private static MessageKind kind(NamedCsvRecord row) {
        try {
            return new MessageKind(
                    row.getField("prefix"),
                    row.getField("code"),
                    new Text(row.getField("ja"), row.getField("en")),
                    NameLayout.valueOf(row.getField("layout")),
                    Integer.parseInt(row.getField("revision")),
                    Integer.parseInt(row.getField("split")),
                    maybe(row, "family").map(PlanFamily::valueOf).orElse(null),
                    maybe(row, "horizon").map(PlanHorizon::valueOf).orElse(null),
                    Mark.valueOf(row.getField("mark")));
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            throw new IllegalArgumentException("line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> maybe(NamedCsvRecord row, String column) {
        return row.findField(column).filter(value -> !value.isEmpty());
    }

    private static MessageKinds readBuiltIn() {
        try (InputStream in = MessageKinds.class.getResourceAsStream("message-kinds.csv")) {
            return read(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
