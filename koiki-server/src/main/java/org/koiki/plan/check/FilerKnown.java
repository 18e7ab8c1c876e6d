package org.koiki.plan.check;

import org.koiki.message.Plan;
import org.koiki.message.PlanHead;

/** “Plan filer code, generation plan: a filer code of the generation contract holder, one per area” (codes.md §3); so for negawatt plans. */
final class FilerKnown implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0502";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        PlanHead head = plan.head();
        if (situation.masters().filer(head.filer(), head.targetDate()).isEmpty()) {
            report.tell(report.at(head, "JP06360"), head.filer(), head.targetDate());
        }
    }
}
