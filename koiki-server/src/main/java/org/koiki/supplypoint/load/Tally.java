package org.koiki.supplypoint.load;

import java.util.ArrayList;
import java.util.List;

/** What became of some lines. */
record Tally(long added, long changed, long unchanged, long waiting, List<LoadFault> faults) {
    static final Tally NONE = new Tally(0, 0, 0, 0, List.of());

    Tally plus(Tally other) {
        List<LoadFault> all = new ArrayList<>(faults);
        all.addAll(other.faults);
        return new Tally(
                added + other.added,
                changed + other.changed,
                unchanged + other.unchanged,
                waiting + other.waiting,
                all);
    }
}
