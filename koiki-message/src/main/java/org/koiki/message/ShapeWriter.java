package org.koiki.message;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.koiki.message.Field.Group;
import org.koiki.message.Field.Leaf;
import org.koiki.message.Field.Rows;
import org.koiki.message.Field.Series;

/** Writes records as their shapes tell, and unknown elements as the last children of their parents. */
final class ShapeWriter {
    private static final String SEQUENCE = " SEQ=\"1\"";

    private final XmlOut out;
    private final Map<String, List<UnknownElement>> unknown;

    ShapeWriter(XmlOut out, List<UnknownElement> unknown) {
        this.out = out;
        this.unknown = unknown.stream().collect(Collectors.groupingBy(UnknownElement::parent));
    }

    /** Writes what stands in a record. */
    <T> void write(Shape<T> shape, T part, Node node) {
        for (Field<T> field : shape.fields()) {
            switch (field) {
                case Leaf<T> leaf -> writeLeaf(leaf, part);
                case Series<T> series -> writeSeries(series, part, node.to(series.element()));
                case Rows<T> rows -> {}
                case Group<T, ?> group -> writeGroup(group, part, node);
            }
        }
        writeUnknown(node);
    }

    private <T> void writeLeaf(Leaf<T> leaf, T part) {
        String value = leaf.get().apply(part);
        if (value != null) {
            out.leaf(leaf.element(), value);
        }
    }

    private <T> void writeSeries(Series<T> series, T part, Trail trail) {
        SlotSeries first = series.get().apply(part);
        SlotSeries second = series.getSecond().apply(part);
        out.open(series.element());
        for (int slot = 1; slot <= first.slots(); slot++) {
            int position = slot;
            out.open(series.record());
            out.leaf(Series.SLOT, slot < 10 ? "0" + slot : Integer.toString(slot));
            out.leaf(series.values().get(1), first.at(slot));
            if (second != null) {
                out.leaf(series.values().get(2), second.at(slot));
            }
            writeUnknown(() -> trail.path(series.record()) + "[" + position + "]");
            out.close(series.record());
        }
        writeUnknown(trail);
        out.close(series.element());
    }

    private <T, U> void writeGroup(Group<T, U> group, T whole, Node node) {
        List<U> parts = group.get().apply(whole);
        if (parts.isEmpty()) {
            return;
        }
        Name container = group.container();
        if (container != null) {
            out.open(container);
        }
        int position = 0;
        for (U part : parts) {
            position++;
            Node child = Node.of(node, group, position, 0);
            out.open(group.record(), group.numbered() ? SEQUENCE : "");
            write(group.shape(), part, child);
            out.close(group.record());
        }
        if (container != null) {
            writeUnknown(node.to(container));
            out.close(container);
        }
    }

    private void writeUnknown(Trail trail) {
        if (!unknown.isEmpty()) {
            unknown.getOrDefault(trail.path(), List.of()).forEach(element -> out.raw(element.xml()));
        }
    }
}
