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
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.message.MessageKind.Mark;
import org.koiki.message.MessageKind.NameLayout;

/** The message kinds known, as a table that can be corrected without a change of code. */
public final class MessageKinds {
    private static final MessageKinds LIBRARY = readBuiltIn();

    private static volatile MessageKinds given = LIBRARY;

    private final Map<String, MessageKind> kinds;

    private MessageKinds(Map<String, MessageKind> kinds) {
        this.kinds = kinds;
    }

    /** The table of this program: the one that comes with the library, {@code message-kinds.csv}, or what {@link #use} put in its place. */
    public static MessageKinds builtIn() {
        return InForce.KINDS;
    }

    /**
     * Puts a corrected table in the place of the library's, for the whole program and for good.
     *
     * @throws IllegalArgumentException if a kind of the library's table is missing in it, or a plan's family and horizon stand twice
     * @throws IllegalStateException if another table is in use already
     */
    public static void use(MessageKinds corrected) {
        corrected.requireAll();
        given = corrected;
        if (InForce.KINDS != corrected) {
            throw new IllegalStateException("message kinds are in use already");
        }
    }

    static MessageKinds library() {
        return LIBRARY;
    }

    /** Set at the first question. */
    private static final class InForce {
        static final MessageKinds KINDS = given;
    }

    /**
     * Reads a table of the same columns.
     *
     * @throws IllegalArgumentException if a column or a value is wrong or a code stands twice, naming the line
     */
    public static MessageKinds read(Reader csv) throws IOException {
        Map<String, MessageKind> kinds = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                MessageKind kind = kind(row);
                if (kinds.put(key(kind.prefix(), kind.code()), kind) != null) {
                    throw wrong(row, kind.prefix() + " " + kind.code() + " stands here twice", null);
                }
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

    /** The code under which the library's own table has the kind; data that codes lead to stands under it. */
    public Optional<String> libraryCode(String prefix, String code) {
        return find(prefix, code).flatMap(LIBRARY::like).map(MessageKind::code);
    }

    /**
     * Looks whether this table may take the place of the library's.
     *
     * @throws IllegalArgumentException if it lacks a kind or has two for one
     */
    public void requireAll() {
        for (MessageKind kind : LIBRARY.all()) {
            long found = kinds.values().stream().filter(kind::isLike).count();
            if (found != 1) {
                throw new IllegalArgumentException("%s %s %s (%s) stands %d times"
                        .formatted(
                                kind.prefix(),
                                kind.code(),
                                kind.name().ja(),
                                kind.name().en(),
                                found));
            }
        }
    }

    private Optional<MessageKind> like(MessageKind other) {
        return kinds.values().stream().filter(other::isLike).findFirst();
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
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw wrong(row, String.valueOf(e.getMessage()), e);
        }
    }

    private static IllegalArgumentException wrong(NamedCsvRecord row, String why, @Nullable Exception cause) {
        return new IllegalArgumentException("line " + row.getStartingLineNumber() + ": " + why, cause);
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
