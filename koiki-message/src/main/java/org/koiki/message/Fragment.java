package org.koiki.message;

/** An element as canonical text, without white space between elements. */
final class Fragment {
    private final Reading in;
    private final StringBuilder out = new StringBuilder();

    private Fragment(Reading in) {
        this.in = in;
    }

    /** Copies the element just begun, to its end. */
    static String read(Reading in) {
        Fragment fragment = new Fragment(in);
        fragment.element();
        return fragment.out.toString();
    }

    private void element() {
        String name = in.cursor.name();
        open(name);
        boolean leaf = true;
        while (in.next()) {
            leaf = false;
            text(leaf);
            element();
        }
        text(leaf);
        out.append("</").append(name).append('>');
    }

    private void open(String name) {
        out.append('<').append(name);
        for (int i = 0; i < in.cursor.attributes(); i++) {
            out.append(' ').append(in.cursor.attributeName(i)).append("=\"");
            Escapes.attribute(in.cursor.attributeValue(i), out);
            out.append('"');
        }
        out.append('>');
    }

    private void text(boolean keepBlank) {
        if (keepBlank || !in.cursor.blank()) {
            Escapes.text(in.cursor.text(), out);
        }
    }
}
