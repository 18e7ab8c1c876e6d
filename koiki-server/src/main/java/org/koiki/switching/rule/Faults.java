package org.koiki.switching.rule;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;
import org.koiki.switching.Tables;

/** What is said of faults, in both languages, as data: {@code org/koiki/switching/faults.csv}. */
public final class Faults {
    private record Entry(String code, Text text, Text remedy) {}

    private final Map<String, Entry> entries = Tables.read(
                    "faults.csv",
                    line -> new Entry(
                            line.getField("code"),
                            new Text(line.getField("ja"), line.getField("en")),
                            new Text(line.getField("remedyJa"), line.getField("remedyEn"))))
            .stream()
            .collect(Collectors.toMap(Entry::code, Function.identity()));

    private Faults() {}

    /** Reads the texts that come with the program. */
    public static Faults load() {
        return new Faults();
    }

    /** @param code must be in the table */
    public Fault of(String code, String field, @Nullable Object value, @Nullable Object expected) {
        return of(code, field, value, expected, new Text("", ""));
    }

    /** @param why fills {@code {why}} */
    public Fault of(String code, String field, @Nullable Object value, @Nullable Object expected, Text why) {
        Entry entry = Objects.requireNonNull(entries.get(code), code);
        String given = value == null ? null : value.toString();
        String wanted = expected == null ? null : expected.toString();
        return new Fault(
                code,
                field,
                given,
                wanted,
                fill(entry.text, field, given, wanted, why),
                fill(entry.remedy, field, given, wanted, why));
    }

    /** The same fault with the name that its field has on a form. */
    public Fault named(Fault fault, Text name) {
        Entry entry = Objects.requireNonNull(entries.get(fault.code()), fault.code());
        return new Fault(
                fault.code(),
                fault.field(),
                fault.value(),
                fault.expected(),
                named(fault.text(), entry.text, fault.field(), name),
                named(fault.remedy(), entry.remedy, fault.field(), name));
    }

    private static Text named(Text filled, Text template, String field, Text name) {
        return new Text(
                named(filled.ja(), template.ja(), field, name.ja()),
                named(filled.en(), template.en(), field, name.en()));
    }

    private static String named(String filled, String template, String field, String name) {
        int at = template.indexOf("{field}");
        return at >= 0 && template.indexOf('{') == at
                ? filled.substring(0, at) + name + filled.substring(at + field.length())
                : filled;
    }

    private static Text fill(Text text, String field, @Nullable String value, @Nullable String expected, Text why) {
        return new Text(
                fill(text.ja(), field, value, expected, why.ja()), fill(text.en(), field, value, expected, why.en()));
    }

    private static String fill(
            String template, String field, @Nullable String value, @Nullable String expected, String why) {
        return template.replace("{field}", field)
                .replace("{why}", why)
                .replace("{expected}", String.valueOf(expected))
                .replace("{value}", String.valueOf(value));
    }
}
