package org.koiki.message;

import static org.koiki.message.Field.child;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The tree of one message kind.
 *
 * @param envelope what stands in {@code SBD-MSG}
 * @param names all elements of the tree
 */
record Layout<P extends Plan>(
        Class<P> type, Shape<P> envelope, Set<String> names, BiFunction<P, List<UnknownElement>, P> withUnknown) {
    static final Name ROOT = Name.of("SBD-MSG");

    /** A message kind whose body, {@code JPTRM}, has the shape given. */
    static <P extends Plan> Layout<P> of(
            Class<P> type, Shape<P> body, BiFunction<P, List<UnknownElement>, P> withUnknown) {
        Shape<P> group = Shape.of(
                values -> values.<P>last(),
                child("JPMGH", false, Parts.HEADER, Plan::header),
                child("JPTRM", true, body, plan -> plan));
        Shape<P> envelope = Shape.of(values -> values.<P>last(), child("JPMGRP", true, group, plan -> plan));
        Set<String> names = new HashSet<>(Set.of(ROOT.text));
        envelope.collectNames(names);
        return new Layout<>(type, envelope, Set.copyOf(names), withUnknown);
    }
}
