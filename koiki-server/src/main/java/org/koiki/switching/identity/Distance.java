package org.koiki.switching.identity;

/** How many characters have to be put in, left out or changed to make one text of another. */
final class Distance {
    private Distance() {}

    static int between(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            next(row, line, one.charAt(line - 1), other);
        }
        return row[other.length()];
    }

    private static void next(int[] row, int line, char character, String other) {
        int diagonal = row[0];
        row[0] = line;
        for (int column = 1; column < row.length; column++) {
            int changed = diagonal + (character == other.charAt(column - 1) ? 0 : 1);
            diagonal = row[column];
            row[column] = Math.min(changed, 1 + Math.min(row[column], row[column - 1]));
        }
    }
}
