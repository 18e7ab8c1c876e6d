package org.koiki.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding;
import org.koiki.message.MemberPlan;
import org.koiki.message.Plan;

/**
 * One version of a plan as a caller may see it.
 *
 * @param plan the standing plan of that version; absent for a member, who sees {@code blocks} only
 * @param blocks the caller's own blocks, when it is a member and neither filer nor addressed TSO
 * @param findings warnings and notes of the filing; the filer's only
 * @param carriedOver rows of the former version still in force
 */
public record PlanView(
        PlanSummary summary,
        int version,
        @Nullable Plan plan,
        List<MemberPlan> blocks,
        List<Finding> findings,
        List<CarriedRow> carriedOver) {
    public PlanView {
        blocks = List.copyOf(blocks);
        findings = List.copyOf(findings);
        carriedOver = List.copyOf(carriedOver);
    }
}
