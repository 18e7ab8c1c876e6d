package org.koiki.plan.check;

import org.koiki.message.DemandPlan;
import org.koiki.message.PlanHead;

/** “In a demand BG the lead contract holder files one file for the whole group” (plans.md §1). */
final class SenderLeads implements Rule<DemandPlan> {
    @Override
    public String code() {
        return "PLAN-0403";
    }

    @Override
    public void check(DemandPlan plan, Situation situation, Report report) {
        PlanHead head = plan.head();
        situation
                .masters()
                .group(head.filer(), head.targetDate())
                .filter(group -> !group.lead().equals(head.sender()))
                .ifPresent(group -> report.tell(report.at(head, "JP06360"), head.sender(), head.filer()));
    }
}
