package org.koiki.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading one plan file gave: the plan, or every fault that stands in its way, and notes.
 *
 * @param plan absent when a fault was found
 * @param head head of the plan; there also when the faults stand elsewhere in the file
 * @param findings faults and notes in file order
 * @param places where each part of the plan stood in the file
 */
public record PlanReading(@Nullable Plan plan, @Nullable PlanHead head, List<Finding> findings, Places places) {
    public PlanReading {
        findings = List.copyOf(findings);
    }

    /** A reading whose head is known only with the whole plan. */
    public PlanReading(@Nullable Plan plan, List<Finding> findings, Places places) {
        this(plan, plan == null ? null : plan.head(), findings, places);
    }
}
