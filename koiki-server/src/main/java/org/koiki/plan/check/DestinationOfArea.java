package org.koiki.plan.check;

import org.koiki.message.Plan;
import org.koiki.message.PlanHead;

/** “There is one plan and one imbalance per BG and area” (README.md §1): the plan goes to the TSO of that area. */
final class DestinationOfArea implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0504";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        PlanHead head = plan.head();
        situation
                .filerArea(plan)
                .flatMap(area -> situation.masters().tso(area, head.targetDate()))
                .filter(tso -> !tso.code().equals(head.destination()))
                .ifPresent(tso -> report.tell(report.at(head, "JP06358"), head.destination(), tso.code()));
    }
}
