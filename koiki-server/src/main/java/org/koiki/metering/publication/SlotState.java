package org.koiki.metering.publication;

/** How far a slot is. */
enum SlotState {
    /** Nothing arrived. */
    AWAITED,
    /** Batches arrive; no file is published. */
    FILLING,
    /** Its files are published. */
    PUBLISHED,
    /** Files were published anew. */
    CORRECTED
}
