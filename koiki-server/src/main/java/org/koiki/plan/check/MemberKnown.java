package org.koiki.plan.check;

import java.time.LocalDate;
import org.koiki.message.DemandPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.Text;

/** “Every code against the masters: company …” (plans.md §9). */
final class MemberKnown implements Rule<DemandPlan> {
    @Override
    public String code() {
        return "PLAN-0601";
    }

    @Override
    public void check(DemandPlan plan, Situation situation, Report report) {
        LocalDate day = plan.head().targetDate();
        for (MemberPlan member : plan.members()) {
            if (situation.masters().operator(member.operator(), day).isEmpty()) {
                Text hint = Hint.nearest(
                        member.operator(),
                        situation.masters().members(plan.head().filer(), day));
                report.tell(report.at(member, "JP06316").member(member.operator()), member.operator(), day, hint);
            }
        }
    }
}
