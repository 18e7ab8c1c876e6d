package org.koiki.metering.roster;

import org.jspecify.annotations.Nullable;

/** Texts as they stand in XML. */
public final class XmlText {
    private static final int GETA = '〓';

    private XmlText() {}

    /** A text of so many characters at most; what cannot stand in XML becomes 〓. Nothing for an empty one. */
    static @Nullable String of(@Nullable String text, int most) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        StringBuilder xml = new StringBuilder(text.length() + 8);
        text.codePoints().limit(most).forEach(c -> append(c, xml));
        return xml.toString();
    }

    /** The same before it is marked up. */
    public static @Nullable String plain(@Nullable String text, int most) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return text.codePoints()
                .limit(most)
                .map(c -> stands(c) ? c : GETA)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void append(int c, StringBuilder xml) {
        switch (c) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            default -> xml.appendCodePoint(stands(c) ? c : GETA);
        }
    }

    private static boolean stands(int c) {
        return c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
