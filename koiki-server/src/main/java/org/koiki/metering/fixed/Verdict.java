package org.koiki.metering.fixed;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a look at the values of a unit came to.
 *
 * @param settled records whose state changes; those that stand in no file yet come into new ones
 * @param touched files that say something else from now on
 * @param missing slots without a value, by contract, of records whose values are not published
 */
record Verdict(List<UsageRecord> settled, Set<UsageFile.Key> touched, Map<Long, Integer> missing) {
    boolean isNothing() {
        return settled.isEmpty() && touched.isEmpty();
    }
}
