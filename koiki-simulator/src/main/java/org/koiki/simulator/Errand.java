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
        DRAFT
    }
}
