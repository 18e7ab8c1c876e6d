package org.koiki.plan.check;

import org.koiki.message.Plan;
import org.koiki.message.PlanHead;

/** The company that files must hold the sender code: “the same company has one 5-character code per area” (codes.md §1). */
final class SenderHeld implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0402";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        PlanHead head = plan.head();
        String caller = situation.caller().code();
        situation
                .masters()
                .operator(head.sender(), head.targetDate())
                .filter(sender -> !sender.company().equals(caller))
                .ifPresent(sender -> report.tell(report.at(head, "JP06110"), head.sender(), caller));
    }
}
