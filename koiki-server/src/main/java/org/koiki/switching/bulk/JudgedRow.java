package org.koiki.switching.bulk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.application.Content;
import org.koiki.switching.application.Trial.Judged;

/** A row with what would become of it. */
record JudgedRow(ReadRow read, Judged judged) {
    boolean acceptable() {
        return judged.faults().isEmpty();
    }

    /** What is to be filed. */
    @Nullable
    Content content() {
        return acceptable() ? read.content() : null;
    }

    @Nullable
    String point() {
        return read.content() == null ? null : read.content().head().supplyPoint();
    }

    @Nullable
    LocalDate wishedOn() {
        return read.content() == null ? null : read.content().head().date();
    }
}
