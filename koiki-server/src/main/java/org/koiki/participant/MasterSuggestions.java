package org.koiki.participant;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the code that was probably meant by a mistyped one. */
public final class MasterSuggestions {
    private static final int FARTHEST = 2;

    private record Candidate(String code, int distance) {}

    private MasterSuggestions() {}

    /** The known code nearest to the one given, at most two edits away; the first in order among equals. */
    public static Optional<String> nearest(String mistyped, Collection<String> known) {
        return known.stream()
                .filter(code -> Math.abs(code.length() - mistyped.length()) <= FARTHEST)
                .map(code -> new Candidate(code, distance(mistyped, code)))
                .filter(candidate -> candidate.distance <= FARTHEST)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::code))
                .map(Candidate::code);
    }

    /** Edits from one to the other, an edit being one character put in, left out, changed, or swapped with the next. */
    private static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, edits);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] edits) {
        int changed = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
