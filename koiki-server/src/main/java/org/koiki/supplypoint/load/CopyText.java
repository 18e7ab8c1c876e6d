package org.koiki.supplypoint.load;

import org.jspecify.annotations.Nullable;
import org.koiki.participant.Validity;

/** A row in the text form of PostgreSQL's COPY. */
final class CopyText {
    private final StringBuilder text = new StringBuilder(300);

    CopyText add(@Nullable Object value) {
        if (!text.isEmpty()) {
            text.append('\t');
        }
        if (value == null) {
            text.append("\\N");
        } else {
            escaped(value.toString());
        }
        return this;
    }

    CopyText range(Validity days) {
        return add("[" + days.from() + "," + (days.until() == null ? "" : days.until()) + ")");
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append(' ');
                default -> text.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
