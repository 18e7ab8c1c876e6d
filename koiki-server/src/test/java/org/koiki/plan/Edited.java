package org.koiki.plan;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies of records with one thing changed deep inside, named by a path such as {@code members[2].procurement.rows}. */
final class Edited {
    private Edited() {}

    @SuppressWarnings("unchecked")
    static <T> T copy(T part, String path, UnaryOperator<@Nullable Object> change) {
        return (T) Objects.requireNonNull(edit(part, path.split("\\.|(?=\\[)"), 0, change));
    }

    private static @Nullable Object edit(
            @Nullable Object part, String[] steps, int depth, UnaryOperator<@Nullable Object> change) {
        if (depth == steps.length) {
            return change.apply(part);
        }
        UnaryOperator<@Nullable Object> deeper = inner -> edit(inner, steps, depth + 1, change);
        return part instanceof List<?> list
                ? edit(list, steps[depth], deeper)
                : edit((Record) Objects.requireNonNull(part), steps[depth], deeper);
    }

    private static Object edit(List<?> list, String step, UnaryOperator<@Nullable Object> change) {
        int index = Integer.parseInt(step.substring(1, step.length() - 1));
        List<@Nullable Object> copy = new ArrayList<>(list);
        copy.set(index, change.apply(copy.get(index)));
        return copy;
    }

    private static Object edit(Record part, String step, UnaryOperator<@Nullable Object> change) {
        try {
            RecordComponent[] components = part.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            @Nullable Object[] values = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object value = components[i].getAccessor().invoke(part);
                values[i] = components[i].getName().equals(step) ? change.apply(value) : value;
            }
            return part.getClass().getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
