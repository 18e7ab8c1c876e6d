package org.koiki.metering.publication;

import java.time.Instant;
import java.util.List;

/**
 * One issue of the files of a unit; settled before its first file is written.
 *
 * @param batches by slot from the first on, the last batch that is in it; of a slot's issue one number
 * @param parts parts of the roster that are in it
 * @param created market time; the creation time in the files
 */
record Issue(long id, Unit unit, List<Integer> batches, int parts, Instant created) {
    Issue {
        batches = List.copyOf(batches);
    }

    int batches(int index) {
        return index < batches.size() ? batches.get(index) : 0;
    }
}
