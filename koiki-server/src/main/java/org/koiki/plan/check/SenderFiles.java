package org.koiki.plan.check;

import org.koiki.message.Plan;
import org.koiki.message.PlanHead;

/** “Plan filer code, generation plan: a filer code of the generation contract holder” (codes.md §3); so for negawatt plans. */
final class SenderFiles implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0404";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        PlanHead head = plan.head();
        situation
                .masters()
                .filer(head.filer(), head.targetDate())
                .filter(filer -> !filer.operator().equals(head.sender()))
                .ifPresent(filer -> report.tell(report.at(head, "JP06360"), head.sender(), head.filer()));
    }
}
