package org.koiki.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a notice about a plan gave.
 *
 * @param notice absent when a fault was found in the notice itself
 * @param findings what was found in the notice itself
 */
public record PlanNoticeReading(@Nullable PlanNotice notice, List<Finding> findings) {
    public PlanNoticeReading {
        findings = List.copyOf(findings);
    }
}
