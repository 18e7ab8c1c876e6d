package org.koiki.switching.bulk;

/** What has become of a file. */
public enum BulkStage {
    /** Judged and shown; nothing is applied for. */
    CHECKED,
    /** Its rows are being filed. */
    CONFIRMED,
    /** Every row is filed or refused. */
    DONE,
    /** Given up before it was confirmed. */
    DISCARDED
}
