package org.koiki.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The query of a URL, or a form body. */
final class Query {
    private final StringJoiner pairs = new StringJoiner("&");

    /** Adds a field; an absent value is left out. */
    Query with(String name, @Nullable Object value) {
        if (value != null) {
            pairs.add(name + "=" + encode(value.toString()));
        }
        return this;
    }

    /** Behind a path, with the question mark when there is anything. */
    String after(String path) {
        return pairs.length() == 0 ? path : path + "?" + pairs;
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return pairs.toString();
    }
}
