package org.koiki.switching;

import org.jspecify.annotations.Nullable;

/** Versions as entity tags: {@code "3"} is version 3. */
public final class Preconditions {
    private Preconditions() {}

    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** Refuses a change of anything but the version that the caller has seen. */
    public static void require(@Nullable String ifMatch, int version) {
        if (ifMatch == null) {
            throw SwitchingProblems.versionMissing(tag(version));
        }
        requireIfGiven(ifMatch, version);
    }

    /** As above, but a caller may leave the version out. */
    public static void requireIfGiven(@Nullable String ifMatch, int version) {
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(tag(version))) {
            throw SwitchingProblems.versionChanged(ifMatch, tag(version));
        }
    }
}
