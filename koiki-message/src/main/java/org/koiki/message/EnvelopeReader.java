package org.koiki.message;

import org.jspecify.annotations.Nullable;
import org.koiki.message.Field.Leaf;

/** Reads a whole message, from the root on. */
final class EnvelopeReader {
    private final Reading in;

    EnvelopeReader(Reading in) {
        this.in = in;
    }

    @Nullable
    Plan read() {
        in.next();
        if (!in.cursor.at(Layout.ROOT)) {
            in.log.add(Fault.WRONG_ROOT, in.cursor.name(), in.cursor.offset(), in.cursor.name(), Layout.ROOT);
            return null;
        }
        readAttributes();
        String code = in.attributes.get("MSGID");
        if (code == null) {
            return null;
        }
        Layout<?> layout = Layouts.byCode().get(code);
        if (layout == null) {
            String known = String.join(", ", Layouts.byCode().keySet());
            in.log.add(Fault.UNKNOWN_MESSAGE, Layout.ROOT + "/@MSGID", in.cursor.offset(), code, known);
            return null;
        }
        return read(layout);
    }

    private void readAttributes() {
        for (int i = 0; i < in.cursor.attributes(); i++) {
            in.attributes.put(in.cursor.attributeName(i), in.cursor.attributeValue(i));
        }
        for (Leaf<?> leaf : Parts.HEADER_LEAVES) {
            if (leaf.attribute() != null && !in.attributes.containsKey(leaf.attribute())) {
                in.log.add(Fault.ATTRIBUTE_MISSING, Layout.ROOT + "/@" + leaf.attribute(), in.cursor.offset());
            }
        }
    }

    private <P extends Plan> @Nullable P read(Layout<P> layout) {
        in.known = layout.names();
        Node root = new Node(null, Layout.ROOT.text, 0, layout.envelope(), in.cursor.offset());
        P plan = new ShapeReader(in).read(layout.envelope(), root, null);
        in.cursor.finish();
        if (plan == null) {
            return null;
        }
        P whole = in.unknown.isEmpty() ? plan : layout.withUnknown().apply(plan, in.unknown);
        in.places.same(whole, plan);
        in.places.same(plan.head(), plan);
        return whole;
    }
}
