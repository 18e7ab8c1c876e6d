package org.koiki.supplypoint.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is entered or corrected on a form.
 *
 * @param heading the message that names it
 * @param point the number of the point; blank for one that is entered
 * @param path of the form
 * @param kept what is carried along and not typed: the version over which it corrects, and what it is about
 * @param fixed names of fields that are shown and cannot be changed
 * @param standing the fields as they stand; empty for what is new
 */
public record Entry(
        String heading,
        String point,
        String path,
        List<FieldGroup> groups,
        Map<String, String> kept,
        Set<String> fixed,
        Map<String, String> standing) {
    public Entry {
        groups = List.copyOf(groups);
        kept = Map.copyOf(kept);
        fixed = Set.copyOf(fixed);
        standing = Map.copyOf(standing);
    }

    /**
     * A field that stands otherwise than it was typed.
     *
     * @param before what stands; blank where nothing does
     */
    public record Change(FormField field, String before, String after) {}

    /** What a form would change, in the order of its fields. */
    List<Change> changes(Map<String, String> given) {
        return fields().map(field -> new Change(
                        field,
                        standing.getOrDefault(field.name(), ""),
                        given.getOrDefault(field.name(), "").strip()))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    /** The form as it was typed, over what stands now. */
    Map<String, String> over(Map<String, String> given) {
        Map<String, String> carrying = new LinkedHashMap<>(given);
        carrying.putAll(kept);
        return carrying;
    }

    boolean correctsWhatWasRead() {
        return kept.containsKey("version");
    }

    private Stream<FormField> fields() {
        return groups.stream().flatMap(group -> group.fields().stream());
    }
}
