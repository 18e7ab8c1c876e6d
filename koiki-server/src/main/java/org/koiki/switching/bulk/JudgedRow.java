package org.koiki.switching.bulk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.application.Trial.Judged;

/** A row with what would become of it. */
record JudgedRow(ReadRow read, Judged judged) {
    boolean acceptable() {
        return judged.faults().isEmpty();
    }

    /** What is to be filed. */
    @Nullable
    Wanted wanted() {
        return acceptable() ? read.wanted() : null;
    }

    @Nullable
    String point() {
        return read.wanted() == null ? null : read.wanted().point();
    }

    @Nullable
    LocalDate wishedOn() {
        return read.wanted() == null ? null : read.wanted().wishedOn();
    }
}
