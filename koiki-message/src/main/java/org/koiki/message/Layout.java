package org.koiki.message;

import static org.koiki.message.Field.child;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The tree of one message kind.
 *
 * @param envelope what stands in {@code SBD-MSG}
 * @param names all elements of the tree
 * @param withUnknown the message with the unknown elements that were read with it
 */
record Layout<M>(
        Class<M> type,
        Function<M, MessageHeader> header,
        Shape<M> envelope,
        Set<String> names,
        BiFunction<M, List<UnknownElement>, M> withUnknown) {
    static final Name ROOT = Name.of("SBD-MSG");

    /** A message kind whose body, {@code JPTRM}, has the shape given. */
    static <M> Layout<M> of(
            Class<M> type,
            Function<M, MessageHeader> header,
            Shape<M> body,
            BiFunction<M, List<UnknownElement>, M> withUnknown) {
        Shape<M> group = Shape.of(
                values -> values.<M>last(),
                child("JPMGH", false, Parts.HEADER, header),
                child("JPTRM", true, body, message -> message));
        Shape<M> envelope = Shape.of(values -> values.<M>last(), child("JPMGRP", true, group, message -> message));
        Set<String> names = new HashSet<>(Set.of(ROOT.text));
        envelope.collectNames(names);
        return new Layout<>(type, header, envelope, Set.copyOf(names), withUnknown);
    }
}
