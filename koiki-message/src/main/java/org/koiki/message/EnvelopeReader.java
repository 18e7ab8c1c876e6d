package org.koiki.message;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Field.Leaf;

/** Reads a whole message, from the root on. */
final class EnvelopeReader<M> {
    private final Reading in;
    private final Map<String, ? extends Layout<? extends M>> layouts;

    EnvelopeReader(Reading in, Map<String, ? extends Layout<? extends M>> layouts) {
        this.in = in;
        this.layouts = layouts;
    }

    @Nullable
    M read() {
        if (!in.root()) {
            return finish();
        }
        readAttributes();
        String code = in.attributes.get("MSGID");
        if (code == null) {
            return passOver();
        }
        Layout<? extends M> layout = layouts.get(code);
        if (layout == null) {
            String known = String.join(", ", layouts.keySet());
            in.log.add(Fault.UNKNOWN_MESSAGE, Layout.ROOT + "/@MSGID", in.cursor.offset(), code, known);
            return passOver();
        }
        return read(layout);
    }

    /** Reads on for nothing but well-formedness. */
    private @Nullable M passOver() {
        in.skip();
        return finish();
    }

    private @Nullable M finish() {
        in.cursor.finish();
        return null;
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

    private <T extends M> @Nullable T read(Layout<T> layout) {
        in.known = layout.names();
        Node root = new Node(null, Layout.ROOT.text, 0, layout.envelope(), in.cursor.offset());
        T message = new ShapeReader(in).read(layout.envelope(), root, null);
        in.cursor.finish();
        if (message == null || in.unknown.isEmpty()) {
            return message;
        }
        T whole = layout.withUnknown().apply(message, in.unknown);
        in.places.same(whole, message);
        return whole;
    }
}
