package org.koiki.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding.Severity;

/**
 * What reading one metering file gave.
 *
 * @param header absent when a fault was found
 * @param head absent when a fault was found
 * @param rows records handed to the sink
 * @param findings faults, warnings and notes in file order; an unknown element is noted once
 * @param unknown elements outside the records that this version does not know
 */
public record MeteringReading(
        @Nullable MeteringHeader header,
        @Nullable MeteringHead head,
        long rows,
        List<Finding> findings,
        List<UnknownElement> unknown) {
    public MeteringReading {
        findings = List.copyOf(findings);
        unknown = List.copyOf(unknown);
    }

    /** Whether the file was read to its end without a fault, so that the records handed on may be kept. */
    public boolean isWhole() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.FAULT);
    }
}
