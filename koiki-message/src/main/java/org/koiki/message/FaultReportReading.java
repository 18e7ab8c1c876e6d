package org.koiki.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a fault report gave.
 *
 * @param report absent when a fault was found in the report itself
 * @param findings what was found in the report itself
 */
public record FaultReportReading(@Nullable FaultReport report, List<Finding> findings) {
    public FaultReportReading {
        findings = List.copyOf(findings);
    }
}
