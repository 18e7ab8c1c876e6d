package org.koiki.supplypoint.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands, as the fields of a form. */
final class Values {
    private final Map<String, String> fields = new LinkedHashMap<>();

    Values with(String name, @Nullable Object value) {
        fields.put(name, value == null ? "" : value.toString());
        return this;
    }

    Values with(String name, boolean value) {
        return with(name, value ? "1" : "0");
    }

    Map<String, String> fields() {
        return Map.copyOf(fields);
    }
}
