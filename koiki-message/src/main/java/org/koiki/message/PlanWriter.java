package org.koiki.message;

import java.io.IOException;
import java.io.OutputStream;
import org.koiki.message.Field.Leaf;

/** Writes plan messages in their canonical form: UTF-8, the body on one line, no namespace, CRLF around it. */
public final class PlanWriter {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n";

    private PlanWriter() {}

    /** @throws IllegalArgumentException if a text holds a character that cannot stand in XML */
    public static byte[] write(Plan plan) {
        return write(plan, Layouts.of(plan));
    }

    /** Writes the canonical form; the stream stays open. */
    public static void write(Plan plan, OutputStream out) throws IOException {
        out.write(write(plan));
    }

    private static <P extends Plan> byte[] write(P plan, Layout<P> layout) {
        XmlOut out = new XmlOut();
        out.raw(DECLARATION);
        out.open(Layout.ROOT, attributes(plan.header()));
        Node root = new Node(null, Layout.ROOT.text, 0, layout.envelope(), 0);
        new ShapeWriter(out, plan.unknown()).write(layout.envelope(), plan, root);
        out.close(Layout.ROOT);
        out.raw("\r\n");
        return out.toBytes();
    }

    private static String attributes(MessageHeader header) {
        StringBuilder attributes = new StringBuilder();
        for (Leaf<MessageHeader> leaf : Parts.HEADER_LEAVES) {
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
