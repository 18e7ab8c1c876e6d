package org.koiki.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a list of FIT working files gave.
 *
 * @param list absent when a fault was found in it
 */
public record FitListReading(@Nullable FitList list, List<Finding> findings) {
    public FitListReading {
        findings = List.copyOf(findings);
    }
}
