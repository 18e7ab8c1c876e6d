package org.koiki.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Field.Group;
import org.koiki.message.Field.Leaf;
import org.koiki.message.Field.Rows;
import org.koiki.message.Field.Series;

/** Reads records as their shapes tell. */
final class ShapeReader {
    private final Reading in;
    private final SeriesReader seriesReader;

    ShapeReader(Reading in) {
        this.in = in;
        this.seriesReader = new SeriesReader(in);
    }

    /** Reads the record just begun, to its end; nothing comes back once a fault was found. */
    <T> @Nullable T read(Shape<T> shape, Node node, @Nullable Values outer) {
        String member = in.log.member;
        String counterparty = in.log.counterparty;
        Values values = new Values(shape.fields().size(), outer);
        try {
            readFields(shape, node, values);
        } catch (BrokenXml broken) {
            broken.path = broken.path == null ? node.path() : broken.path;
            throw broken;
        }
        T built = in.log.isFaulty() ? null : shape.build().apply(values);
        if (built != null) {
            in.places.add(built, node);
        }
        in.log.member = member;
        in.log.counterparty = counterparty;
        return built;
    }

    private <T> void readFields(Shape<T> shape, Node node, Values values) {
        int next = 0;
        while (in.nextElement(node)) {
            int field = shape.find(in.cursor, next);
            if (field < 0) {
                in.other(node);
            } else if (node.offsets[field] != 0) {
                in.log.add(Fault.ELEMENT_DOUBLE, node.path() + "/" + in.cursor.name(), in.cursor.offset());
                in.skip();
            } else {
                if (field < next && !in.streamed) {
                    in.log.add(Fault.ELEMENT_ORDER, node.path() + "/" + in.cursor.name(), in.cursor.offset());
                }
                node.offsets[field] = in.cursor.offset();
                readField(shape.fields().get(field), node, values, field);
                next = Math.max(next, field + 1);
            }
        }
        reportMissing(shape, node);
    }

    private <T> void reportMissing(Shape<T> shape, Node node) {
        for (int i = 0; i < node.offsets.length; i++) {
            Field<T> field = shape.fields().get(i);
            if (node.offsets[i] == 0 && field.required()) {
                Fault fault = field instanceof Leaf ? Fault.ELEMENT_MISSING : Fault.GROUP_MISSING;
                in.log.add(fault, node.path(field.element()), node.offset);
            }
        }
    }

    private <T> void readField(Field<T> field, Node node, Values values, int index) {
        switch (field) {
            case Leaf<T> leaf -> readLeaf(leaf, node, values, index);
            case Series<T> series -> seriesReader.read(series, node, values, index);
            case Rows<T> rows -> rows.stream().read(node, values);
            case Group<T, ?> group -> values.set(index, readGroup(group, node, values));
        }
    }

    private void readLeaf(Leaf<?> leaf, Node node, Values values, int index) {
        int offset = in.cursor.offset();
        if (in.next()) {
            in.log.add(Fault.ELEMENT_IN_VALUE, node.path(leaf.element()), offset);
            in.skip();
            in.skip();
            return;
        }
        String text = in.cursor.text();
        if (text.isBlank()) {
            if (leaf.required()) {
                in.log.add(Fault.EMPTY, node.path(leaf.element()), offset);
            }
            return;
        }
        values.set(index, text);
        switch (leaf.mark()) {
            case NOTHING -> {}
            case MEMBER -> in.log.member = text;
            case COUNTERPARTY -> in.log.counterparty = text;
        }
        Fault fault = leaf.format().check(text);
        if (fault != null) {
            in.log.add(
                    fault,
                    node.path(leaf.element()),
                    offset,
                    text,
                    leaf.format().length());
        }
        String repeated = leaf.attribute() == null ? null : in.attributes.get(leaf.attribute());
        if (repeated != null && !repeated.equals(text)) {
            in.log.add(Fault.ATTRIBUTE_DIFFERS, node.path(leaf.element()), offset, text, repeated);
        }
    }

    private <U> List<U> readGroup(Group<?, U> group, Node node, Values values) {
        List<U> parts = new ArrayList<>();
        if (group.container() == null) {
            readRecord(group, node, 0, values, parts);
            return parts;
        }
        int offset = in.cursor.offset();
        Trail container = node.to(group.container());
        int count = 0;
        while (in.nextElement(container)) {
            if (!in.cursor.at(group.record())) {
                in.other(container);
            } else if (++count == 1 || group.many()) {
                readRecord(group, node, count, values, parts);
            } else {
                in.log.add(Fault.ELEMENT_DOUBLE, container.path(group.record()), in.cursor.offset());
                in.skip();
            }
        }
        if (count == 0 && !in.streamed) {
            in.log.add(Fault.GROUP_EMPTY, container.path(), offset, null, group.record());
        }
        return parts;
    }

    private <U> void readRecord(Group<?, U> group, Node node, int position, Values values, List<U> parts) {
        Node child = Node.of(node, group, position, in.cursor.offset());
        U part = read(group.shape(), child, values);
        if (part != null) {
            parts.add(part);
        }
    }
}
