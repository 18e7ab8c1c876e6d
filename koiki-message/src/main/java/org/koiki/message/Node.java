package org.koiki.message;

import org.jspecify.annotations.Nullable;
import org.koiki.message.Field.Group;

/** Where one record stood: its way from the root, and the offsets of its fields. */
final class Node implements Trail {
    /** The path is told from the message header or the message body on. */
    private static final String HEADS = "JPMGH JPTRM";

    private final @Nullable Node parent;
    private final String step;
    private final int position;
    private final Shape<?> shape;
    final int offset;
    final int[] offsets;

    /** @param position position among equals, from 1; 0 when there are none */
    Node(@Nullable Node parent, String step, int position, Shape<?> shape, int offset) {
        this.parent = parent;
        this.step = step;
        this.position = position;
        this.shape = shape;
        this.offset = offset;
        this.offsets = new int[shape.fields().size()];
    }

    /** A record of a group, at a position among its equals. */
    static Node of(Node parent, Group<?, ?> group, int position, int offset) {
        Name container = group.container();
        String step = container == null ? group.record().text : container + "/" + group.record();
        return new Node(parent, step, group.many() ? position : 0, group.shape(), offset);
    }

    @Override
    public String path() {
        String name = position == 0 ? step : step + "[" + position + "]";
        return parent == null || HEADS.contains(step) ? name : parent.path() + "/" + name;
    }

    /** Where an element of this record began; where the record began if the element is not there. */
    int offset(String element) {
        int field = shape.find(element);
        return field < 0 || offsets[field] == 0 ? offset : offsets[field];
    }

    Place place(Lines lines, String element) {
        int field = shape.find(element);
        return field < 0 || offsets[field] == 0
                ? lines.place(path(), offset)
                : lines.place(path() + "/" + element, offsets[field]);
    }
}
