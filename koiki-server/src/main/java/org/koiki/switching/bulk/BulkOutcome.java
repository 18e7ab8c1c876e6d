package org.koiki.switching.bulk;

/** What becomes of a row. */
public enum BulkOutcome {
    /** It would be taken if it came now; once the file is confirmed, it waits to be filed. */
    ACCEPTABLE,
    /** It is refused, with its faults. */
    REFUSED,
    /** It is an application or a relay. */
    FILED
}
