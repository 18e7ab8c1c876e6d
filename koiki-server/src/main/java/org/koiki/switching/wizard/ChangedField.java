package org.koiki.switching.wizard;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A field that somebody else has changed since the form was read, or that the form changes.
 *
 * @param now what stands
 * @param here what the form says
 */
public record ChangedField(String name, String now, String here) {

    /** The fields of what stands that the form holds otherwise. */
    static List<ChangedField> of(Map<String, String> standing, Map<String, String> given) {
        return standing.entrySet().stream()
                .map(field -> new ChangedField(
                        field.getKey(),
                        field.getValue(),
                        given.getOrDefault(field.getKey(), unticked(field.getValue()))
                                .strip()))
                .filter(field -> !Objects.equals(field.now(), field.here()))
                .toList();
    }

    /** A box that is not ticked is not sent. */
    private static String unticked(String now) {
        return now.equals("true") || now.equals("false") ? "false" : "";
    }
}
