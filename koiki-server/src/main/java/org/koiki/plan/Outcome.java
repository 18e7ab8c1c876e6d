package org.koiki.plan;

/** How the filing of a file ended. */
public enum Outcome {
    /** The plan stands as a new version (or stood already, when the same file came again). */
    ACCEPTED,
    /** The file is refused whole; what stood before still stands. */
    REFUSED
}
