package org.koiki.participant.web;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;

/**
 * The value of a field of one record.
 *
 * @param values as text; several where a field holds several
 * @param name what the code names, if it is known
 */
record MasterCell(
        MasterField field, List<String> values, @Nullable Text name) {
    static MasterCell of(MasterField field, @Nullable Object value, @Nullable Text name) {
        return new MasterCell(field, texts(value), name);
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Object::toString).sorted().toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }
}
