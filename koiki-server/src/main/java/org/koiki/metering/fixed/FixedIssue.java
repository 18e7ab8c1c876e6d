package org.koiki.metering.fixed;

import java.time.Instant;
import java.util.List;

/**
 * One issue of files of a unit; settled before its first file is written.
 *
 * @param dailies issues of daily files that its values come from
 * @param created market time; the creation time in the files
 */
record FixedIssue(long id, FixedUnit unit, List<Long> dailies, Instant created) {
    FixedIssue {
        dailies = List.copyOf(dailies);
    }
}
