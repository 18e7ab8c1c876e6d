package org.koiki.plan.check;

import org.koiki.message.Plan;
import org.koiki.message.PlanHead;

/** Only plans with a filing window are taken (plans.md §2). */
final class WindowKnown implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0301";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        PlanHead head = plan.head();
        if (situation.windows().of(head.messageCode(), head.targetDate()).isEmpty()) {
            report.tell(report.at(head, "JP06171"), head.targetDate(), head.messageCode());
        }
    }
}
