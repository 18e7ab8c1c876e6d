package org.koiki.edge;

import org.jspecify.annotations.Nullable;

/** Requires what a request has to hold. */
public final class Given {
    private Given() {}

    /** The value of a field; without one the request is refused. */
    public static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw HttpFault.PARAMETER_MISSING.problem(field).with("parameter", field);
        }
        return value;
    }
}
