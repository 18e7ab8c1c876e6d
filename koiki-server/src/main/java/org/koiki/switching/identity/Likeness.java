package org.koiki.switching.identity;

/** How alike two values are once they are written the same way. */
public enum Likeness {
    /** The same. */
    SAME,
    /** One holds the other, or few characters differ. */
    CLOSE,
    DIFFERENT;

    /** At most one character in five. */
    private static final int PART = 5;

    private static final int SHORTEST_PART = 6;

    static Likeness of(String one, String other) {
        if (one.equals(other)) {
            return SAME;
        }
        int shorter = Math.min(one.length(), other.length());
        boolean holds = shorter >= SHORTEST_PART && (one.contains(other) || other.contains(one));
        int longer = Math.max(one.length(), other.length());
        return holds || Distance.between(one, other) * PART <= longer ? CLOSE : DIFFERENT;
    }
}
