package org.koiki.plan;

import java.util.List;
import org.koiki.message.Finding;

/** One attempt to file with all that was found in the file. */
public record FilingView(FilingSummary filing, List<Finding> findings, List<CarriedRow> carriedOver) {
    public FilingView {
        findings = List.copyOf(findings);
        carriedOver = List.copyOf(carriedOver);
    }
}
