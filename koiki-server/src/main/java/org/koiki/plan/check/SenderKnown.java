package org.koiki.plan.check;

import java.util.List;
import org.koiki.message.Plan;
import org.koiki.message.PlanHead;
import org.koiki.message.Text;
import org.koiki.participant.Operator;

/** “Every code against the masters: company, BG, plant, counterparty and so on” (plans.md §9). */
final class SenderKnown implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0401";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        PlanHead head = plan.head();
        if (situation.masters().operator(head.sender(), head.targetDate()).isEmpty()) {
            report.tell(report.at(head, "JP06110"), head.sender(), head.targetDate(), hint(head, situation));
        }
    }

    private static Text hint(PlanHead head, Situation situation) {
        List<String> own = situation.masters().operatorsOf(situation.caller().code(), head.targetDate()).stream()
                .map(Operator::code)
                .toList();
        return Hint.nearest(head.sender(), own);
    }
}
