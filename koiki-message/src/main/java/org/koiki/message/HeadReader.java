package org.koiki.message;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Field.Leaf;
import org.koiki.message.MessageReader.Outcome;

/** Reads the head of a plan and nothing after it, for files in which something else is wrong. */
final class HeadReader {
    private static final MessageReader<PlanHead> READER = new MessageReader<>(in -> new HeadReader(in).read());

    private final Reading in;
    private final Values values = new Values(Parts.HEAD_LEAVES.size(), null);
    private final BitSet found = new BitSet();

    private HeadReader(Reading in) {
        this.in = in;
    }

    /** The head and its places; none if one of its values is missing or wrong, or if it is of no plan. */
    static Outcome<PlanHead> read(byte[] xml) {
        return READER.read(xml);
    }

    private @Nullable PlanHead read() {
        if (!in.root() || !enter(Name.of("JPMGRP")) || !enter(Name.of("JPTRM"))) {
            return null;
        }
        Node node = new Node(null, "JPTRM", 0, Parts.HEAD, in.cursor.offset());
        readLeaves(node);
        if (!isWhole()) {
            return null;
        }
        PlanHead head = Parts.head(values);
        in.places.add(head, node);
        return Layouts.byCode().containsKey(head.messageCode()) ? head : null;
    }

    private boolean enter(Name name) {
        while (in.next()) {
            if (in.cursor.at(name)) {
                return true;
            }
            in.skip();
        }
        return false;
    }

    private void readLeaves(Node node) {
        while (in.next()) {
            int field = Parts.HEAD.find(in.cursor, 0);
            if (field >= 0 && node.offsets[field] == 0) {
                node.offsets[field] = in.cursor.offset();
                readLeaf(field);
            } else if (isWhole()) {
                return;
            } else {
                in.skip();
            }
        }
    }

    private void readLeaf(int field) {
        if (in.next()) {
            in.skip();
            in.skip();
            return;
        }
        String text = in.cursor.text();
        if (!text.isBlank() && Parts.HEAD_LEAVES.get(field).format().check(text) == null) {
            values.set(field, text);
            found.set(field);
        }
    }

    private boolean isWhole() {
        return IntStream.range(0, Parts.HEAD_LEAVES.size()).allMatch(i -> found.get(i) || !required(i));
    }

    private static boolean required(int field) {
        Leaf<PlanHead> leaf = Parts.HEAD_LEAVES.get(field);
        return leaf.required();
    }
}
