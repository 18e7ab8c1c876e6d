package org.koiki.edge;

import org.jspecify.annotations.Nullable;

/** A value of a request as an answer may repeat it: short, without control characters and halves of characters. */
public final class Quoted {
    private static final int LONGEST = 100;

    private Quoted() {}

    public static String of(@Nullable Object value) {
        String text = String.valueOf(value);
        String start = text.substring(0, Math.min(LONGEST, text.length()));
        return start.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD") + (text.length() > LONGEST ? "…" : "");
    }
}
