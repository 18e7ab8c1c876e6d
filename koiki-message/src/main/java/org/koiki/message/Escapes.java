package org.koiki.message;

import java.util.stream.IntStream;

/** Characters that cannot stand in XML as they are. */
final class Escapes {
    private Escapes() {}

    static void text(String value, StringBuilder out) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                default -> out.append(checked(value, i));
            }
        }
    }

    /** Whether a text holds nothing but characters that XML knows. */
    static boolean isText(String value) {
        return IntStream.range(0, value.length())
                .allMatch(index -> value.charAt(index) == '\r' || isLegal(value, index));
    }

    private static char checked(String value, int index) {
        char c = value.charAt(index);
        if (!isLegal(value, index)) {
            throw new IllegalArgumentException("not a character of XML: U+%04X".formatted((int) c));
        }
        return c;
    }

    private static boolean isLegal(String value, int index) {
        char c = value.charAt(index);
        return Character.isSurrogate(c)
                ? Character.isSupplementaryCodePoint(value.codePointAt(index))
                        || index > 0 && Character.isSupplementaryCodePoint(value.codePointAt(index - 1))
                : c >= ' ' && c < '\uFFFE' || c == '\t' || c == '\n';
    }

    static void attribute(String value, StringBuilder out) {
        StringBuilder escaped = new StringBuilder();
        text(value, escaped);
        out.append(
                escaped.toString().replace("\"", "&quot;").replace("\t", "&#9;").replace("\n", "&#10;"));
    }
}
