package org.koiki.supplypoint.form;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;
import org.koiki.supplypoint.CodeLists;

/**
 * A field of a form, called as the column of the file of its kind.
 *
 * @param label last part of the message that names it
 * @param shape text, number, date or choice
 * @param choices what may be chosen, for a choice alone
 */
public record FormField(String name, String label, String shape, boolean required, List<Choice> choices) {
    public FormField {
        choices = List.copyOf(choices);
    }

    /**
     * A value that may be chosen.
     *
     * @param text of a code; absent where {@code key} names a message
     */
    public record Choice(
            String code, @Nullable Text text, @Nullable String key) {}

    static FormField text(String name) {
        return new FormField(name, name, "text", false, List.of());
    }

    static FormField number(String name) {
        return new FormField(name, name, "number", false, List.of());
    }

    static FormField date(String name) {
        return new FormField(name, name, "date", false, List.of());
    }

    static FormField code(String name, List<CodeLists.Code> codes) {
        return new FormField(
                name,
                name,
                "choice",
                false,
                codes.stream()
                        .map(code -> new Choice(code.code(), code.text(), null))
                        .toList());
    }

    /** @param key the messages of the values, but for their last part */
    static FormField choice(String name, Enum<?>[] values, String key) {
        return new FormField(
                name,
                name,
                "choice",
                true,
                Arrays.stream(values)
                        .map(value -> new Choice(value.name(), null, key + value.name()))
                        .toList());
    }

    /** @param key the messages of {@code true} and {@code false}, but for their last part */
    static FormField flag(String name, String key) {
        List<Choice> choices = List.of(new Choice("1", null, key + true), new Choice("0", null, key + false));
        return new FormField(name, name, "choice", true, choices);
    }

    FormField must() {
        return new FormField(name, label, shape, true, choices);
    }

    FormField called(String other) {
        return new FormField(name, other, shape, required, choices);
    }

    /** The choice of a code. */
    public @Nullable Choice chosen(@Nullable String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
