package org.koiki.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists read from JSON, where an empty one may be left out. */
final class Lists {
    private Lists() {}

    static <T> List<T> copy(@Nullable List<T> read) {
        return read == null ? List.of() : List.copyOf(read);
    }
}
