package org.koiki.metering.publication;

import java.time.LocalDate;
import java.util.List;

/**
 * What the daily files (日毎30分電力量) of an area hold.
 *
 * @param id of the issue
 * @param batches by slot from the first on, the last batch that is in it
 * @param parts parts of the roster that are in it
 */
public record DailyIssue(long id, LocalDate day, List<Integer> batches, int parts) {
    public DailyIssue {
        batches = List.copyOf(batches);
    }

    /** The last batch of a slot that is in it; 0 for none. @param slot from 1 */
    public int batches(int slot) {
        return slot <= batches.size() ? batches.get(slot - 1) : 0;
    }
}
