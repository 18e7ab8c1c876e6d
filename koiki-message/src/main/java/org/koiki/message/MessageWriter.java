package org.koiki.message;

import java.util.List;
import org.koiki.message.Field.Leaf;

/** Writes messages in their canonical form: UTF-8, the body on one line, no namespace, CRLF around it. */
final class MessageWriter {
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n";

    private MessageWriter() {}

    static <M> byte[] write(M message, Layout<M> layout, List<UnknownElement> unknown) {
        XmlOut out = new XmlOut();
        out.raw(DECLARATION);
        out.open(Layout.ROOT, attributes(layout.header().apply(message), Parts.HEADER_LEAVES));
        Node root = new Node(null, Layout.ROOT.text, 0, layout.envelope(), 0);
        new ShapeWriter(out, unknown).write(layout.envelope(), message, root);
        out.close(Layout.ROOT);
        out.raw("\r\n");
        return out.toBytes();
    }

    /** The attributes of the root that repeat values of the header. */
    static <H> String attributes(H header, List<Leaf<H>> leaves) {
        StringBuilder attributes = new StringBuilder();
        for (Leaf<H> leaf : leaves) {
            String value = leaf.get().apply(header);
            if (leaf.attribute() != null && value != null) {
                attributes.append(' ').append(leaf.attribute()).append("=\"");
                Escapes.attribute(value, attributes);
                attributes.append('"');
            }
        }
        return attributes.toString();
    }
}
