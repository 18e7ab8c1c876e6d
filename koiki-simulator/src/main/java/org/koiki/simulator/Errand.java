package org.koiki.simulator;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One plan to be filed at one moment of market time.
 *
 * @param filer code of the plan filer
 */
record Errand(Instant due, String filer, LocalDate day, Care care) {
    /** How carefully the filer worked. */
    enum Care {
        GOOD,
        /** One total is wrong; a good plan follows some minutes later. */
        WRONG,
        /** Drafted a day ahead; the final plan follows in the usual hours. */
        DRAFT,
        /** Filed as final, but from an old draft: in order by itself, in disagreement with its counterparties. */
        OUTDATED,
        /** What should have been filed the day ahead, filed during the day for the slots that are still open. */
        LATE,
        /** During the day one slot changes. */
        REVISED
    }
}
