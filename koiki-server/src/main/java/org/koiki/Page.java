package org.koiki;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next cursor of the following part; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The first of what was found.
     *
     * @param found one more than the part holds, where there are more
     * @param most how many the part holds
     * @param cursor of the last one of the part
     */
    public static <T> Page<T> of(List<T> found, int most, Function<T, String> cursor) {
        if (found.size() <= most) {
            return new Page<>(found, null);
        }
        List<T> part = found.subList(0, most);
        return new Page<>(part, cursor.apply(part.getLast()));
    }

    /** The same part, each thing as something else. */
    public <R> Page<R> map(Function<T, R> other) {
        return new Page<>(items.stream().map(other).toList(), next);
    }
}
