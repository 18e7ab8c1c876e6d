package org.koiki.metering.fixed;

/** How far the fixed usage of a point is. */
enum RecordState {
    /** Values are missing, and the term has not come; in no file. */
    WAITING,
    /** In a file with its values (提供可). */
    PROVIDED,
    /** In a file without values (提供否). */
    WITHHELD
}
