package org.koiki.switching.identity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What came of comparing two persons. It holds no value of either.
 *
 * @param fields how alike each field is that both sides gave
 */
public record Comparison(Map<Field, Likeness> fields) {
    /** The verdict as a whole. */
    public enum Verdict {
        /** All fields are the same. */
        MATCH,
        /** One field differs, or several by little. */
        NEAR,
        /** More than that. */
        NONE
    }

    public Comparison {
        fields = Map.copyOf(new TreeMap<>(fields));
    }

    public Verdict verdict() {
        if (!knowsPerson() || count(Likeness.DIFFERENT) > 1 || count(Likeness.DIFFERENT) == fields.size()) {
            return Verdict.NONE;
        }
        return differing().isEmpty() ? Verdict.MATCH : Verdict.NEAR;
    }

    /** An address can be looked up by anybody; who knows a customer knows a name or a contract number. */
    private boolean knowsPerson() {
        return Stream.of(Field.CONTRACT_NUMBER, Field.NAME, Field.KANA)
                .map(fields::get)
                .anyMatch(likeness -> likeness == Likeness.SAME || likeness == Likeness.CLOSE);
    }

    /** The fields that are not the same. */
    public List<Field> differing() {
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != Likeness.SAME)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private long count(Likeness likeness) {
        return fields.values().stream().filter(field -> field == likeness).count();
    }
}
