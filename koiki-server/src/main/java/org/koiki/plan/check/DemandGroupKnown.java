package org.koiki.plan.check;

import java.util.Set;
import org.koiki.message.DemandPlan;
import org.koiki.message.PlanHead;
import org.koiki.message.Text;
import org.koiki.participant.BalancingGroup.Kind;

/** “Plan filer code JP06360, demand plan: the demand BG code” (codes.md §3), which must stand in the masters at the delivery day. */
final class DemandGroupKnown implements Rule<DemandPlan> {
    @Override
    public String code() {
        return "PLAN-0501";
    }

    @Override
    public void check(DemandPlan plan, Situation situation, Report report) {
        PlanHead head = plan.head();
        if (situation.group(head.filer(), head.targetDate(), Kind.DEMAND).isEmpty()) {
            Text hint = Hint.nearest(head.filer(), situation.groups(head.targetDate(), Set.of(Kind.DEMAND)));
            report.tell(report.at(head, "JP06360"), head.filer(), head.targetDate(), hint);
        }
    }
}
