package org.koiki.message;

import java.util.List;
import org.koiki.message.Field.Group;
import org.koiki.message.Field.Leaf;
import org.koiki.message.Field.Series;

/** Makes the XSD of a message kind from its tree. */
final class XsdMaker {
    private final StringBuilder out = new StringBuilder();

    static String xsd(Layout<?> layout) {
        return new XsdMaker().document(layout);
    }

    private String document(Layout<?> layout) {
        line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line(0, "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">");
        line(1, "<xs:element name=\"SBD-MSG\">");
        line(2, "<xs:complexType>");
        fields(3, layout.envelope());
        for (Leaf<?> leaf : Parts.HEADER_LEAVES) {
            if (leaf.attribute() != null) {
                line(3, "<xs:attribute name=\"%s\" type=\"xs:string\" use=\"required\"/>", leaf.attribute());
            }
        }
        line(2, "</xs:complexType>");
        line(1, "</xs:element>");
        line(0, "</xs:schema>");
        return out.toString();
    }

    private void fields(int depth, Shape<?> shape) {
        line(depth, "<xs:sequence>");
        for (Field<?> field : shape.fields()) {
            switch (field) {
                case Leaf<?> leaf -> leaf(depth + 1, leaf);
                case Series<?> series -> series(depth + 1, series);
                case Field.Rows<?> rows -> throw new IllegalArgumentException(rows.element().text);
                case Group<?, ?> group -> group(depth + 1, group);
            }
        }
        line(depth, "</xs:sequence>");
    }

    private void leaf(int depth, Leaf<?> leaf) {
        line(depth, "<xs:element name=\"%s\"%s>", leaf.element(), leaf.required() ? "" : " minOccurs=\"0\"");
        restrict(depth + 1, facets(leaf));
        line(depth, "</xs:element>");
    }

    private static List<String> facets(Leaf<?> leaf) {
        int length = leaf.format().length();
        return switch (leaf.format().kind()) {
            case TEXT ->
                leaf.required()
                        ? List.of("pattern value=\"(.|\\n|\\r)*\\S(.|\\n|\\r)*\"", "maxLength value=\"" + length + "\"")
                        : List.of("maxLength value=\"" + length + "\"");
            case DIGITS, TIME -> List.of("pattern value=\"%s[0-9]{%d}%s\"".formatted(open(leaf), length, close(leaf)));
            case NUMBER -> List.of("pattern value=\"%s[0-9]{1,%d}%s\"".formatted(open(leaf), length, close(leaf)));
            case MONTH, SLOT, DECIMAL -> throw new IllegalArgumentException(leaf.element().text);
            case DATE -> List.of("pattern value=\"[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])\"");
        };
    }

    private static String open(Leaf<?> leaf) {
        return leaf.required() ? "" : "(";
    }

    private static String close(Leaf<?> leaf) {
        return leaf.required() ? "" : ")?";
    }

    private void series(int depth, Series<?> series) {
        line(depth, "<xs:element name=\"%s\">", series.element());
        complex(depth + 1, () -> {
            String slots = "minOccurs=\"%1$d\" maxOccurs=\"%1$d\"".formatted(SlotSeries.SLOTS);
            line(depth + 3, "<xs:element name=\"%s\" %s>", series.record(), slots);
            complex(depth + 4, () -> values(depth + 6, series));
            line(depth + 3, "</xs:element>");
        });
        line(depth, "</xs:element>");
    }

    private void values(int depth, Series<?> series) {
        String[] patterns = {"0[1-9]|[1-3][0-9]|4[0-8]", "[0-9]{1,9}", "[0-9]{1,9}"};
        for (int i = 0; i < series.values().size(); i++) {
            line(depth, "<xs:element name=\"%s\"%s>", series.values().get(i), i < 2 ? "" : " minOccurs=\"0\"");
            restrict(depth + 1, List.of("pattern value=\"" + patterns[i] + "\""));
            line(depth, "</xs:element>");
        }
    }

    private void group(int depth, Group<?, ?> group) {
        String least = group.required() ? "" : " minOccurs=\"0\"";
        if (group.container() == null) {
            record(depth, group, least);
            return;
        }
        line(depth, "<xs:element name=\"%s\"%s>", group.container(), least);
        complex(depth + 1, () -> record(depth + 3, group, group.many() ? " maxOccurs=\"unbounded\"" : ""));
        line(depth, "</xs:element>");
    }

    private void record(int depth, Group<?, ?> group, String occurrence) {
        line(depth, "<xs:element name=\"%s\"%s>", group.record(), occurrence);
        line(depth + 1, "<xs:complexType>");
        fields(depth + 2, group.shape());
        if (group.numbered()) {
            line(depth + 2, "<xs:attribute name=\"SEQ\" type=\"xs:string\"/>");
        }
        line(depth + 1, "</xs:complexType>");
        line(depth, "</xs:element>");
    }

    private void complex(int depth, Runnable content) {
        line(depth, "<xs:complexType>");
        line(depth + 1, "<xs:sequence>");
        content.run();
        line(depth + 1, "</xs:sequence>");
        line(depth, "</xs:complexType>");
    }

    private void restrict(int depth, List<String> facets) {
        line(depth, "<xs:simpleType>");
        line(depth + 1, "<xs:restriction base=\"xs:string\">");
        facets.forEach(facet -> line(depth + 2, "<xs:%s/>", facet));
        line(depth + 1, "</xs:restriction>");
        line(depth, "</xs:simpleType>");
    }

    private void line(int depth, String template, Object... values) {
        out.append("  ".repeat(depth)).append(template.formatted(values)).append('\n');
    }
}
