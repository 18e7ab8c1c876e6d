package org.koiki.switching.transfer;

/** How far a mass transfer is. */
public enum TransferStage {
    /** Counted and shown; nobody is told yet. */
    PLANNED,
    /** Everybody is told; it runs on its day. */
    CONFIRMED,
    /** Every point is looked at. */
    DONE,
    CANCELLED
}
