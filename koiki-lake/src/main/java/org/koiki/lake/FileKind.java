package org.koiki.lake;

/** What a file of the lake holds. */
public enum FileKind {
    /** Readings of one slot as they arrived, a row per point. */
    SLOT("slots"),
    /** Day-vectors of one day, a row per point. */
    DAY("days"),
    /** Day-vectors of several days, such as a week, a month or a quarter, a row per point and day. */
    SPAN("spans"),
    /** Whose the points of a day are. */
    ROSTER("rosters");

    final String folder;

    FileKind(String folder) {
        this.folder = folder;
    }
}
