package org.koiki.metering.fixed;

import java.util.List;
import java.util.Map;

/**
 * What a look at the values of a unit came to.
 *
 * @param settled records whose state changes; those that stand in no file yet come into new ones
 * @param corrected records of which their files say something else from now on
 * @param restated records of whose meters alone something else is said
 * @param missing slots without a value, by contract, of records whose values are not published
 */
record Verdict(
        List<UsageRecord> settled,
        List<UsageRecord> corrected,
        List<UsageRecord> restated,
        Map<Long, Integer> missing) {
    boolean isNothing() {
        return settled.isEmpty() && corrected.isEmpty() && restated.isEmpty();
    }
}
