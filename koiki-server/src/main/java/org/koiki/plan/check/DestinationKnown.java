package org.koiki.plan.check;

import org.koiki.message.Plan;
import org.koiki.message.PlanHead;
import org.koiki.participant.Role;

/** “Each file names the TSO to which it is forwarded (JP06358)” (plans.md §2). */
final class DestinationKnown implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0503";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        PlanHead head = plan.head();
        boolean tso = situation
                .masters()
                .operator(head.destination(), head.targetDate())
                .flatMap(operator -> situation.masters().company(operator.company(), head.targetDate()))
                .filter(company -> company.is(Role.TSO))
                .isPresent();
        if (!tso) {
            report.tell(report.at(head, "JP06358"), head.destination(), head.targetDate());
        }
    }
}
