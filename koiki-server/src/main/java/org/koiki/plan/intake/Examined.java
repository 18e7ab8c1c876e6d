package org.koiki.plan.intake;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding;
import org.koiki.message.Finding.Severity;
import org.koiki.message.Plan;
import org.koiki.plan.intake.Submission.ClosedSlots;
import org.koiki.plan.store.Attempt;

/**
 * A file, read and checked.
 *
 * @param plan absent when it cannot be read
 */
record Examined(Attempt attempt, @Nullable Plan plan, ClosedSlots closedSlots) {
    boolean isFaulty() {
        return plan == null || attempt.findings().stream().anyMatch(finding -> finding.severity() == Severity.FAULT);
    }

    /** The same with more found. */
    Examined with(List<Finding> more) {
        List<Finding> all =
                Stream.concat(attempt.findings().stream(), more.stream()).toList();
        return new Examined(attempt.withFindings(all), plan, closedSlots);
    }
}
