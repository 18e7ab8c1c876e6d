package org.koiki.plan.check;

import java.time.LocalDate;
import java.util.Set;
import org.koiki.message.DemandPlan;
import org.koiki.message.MemberPlan;
import org.koiki.participant.MasterData;

/** “One block per member” (plans.md §1): a block stands for a company that is in the group on the delivery day. */
final class MemberOfGroup implements Rule<DemandPlan> {
    @Override
    public String code() {
        return "PLAN-0602";
    }

    @Override
    public void check(DemandPlan plan, Situation situation, Report report) {
        MasterData masters = situation.masters();
        LocalDate day = plan.head().targetDate();
        if (masters.group(plan.head().filer(), day).isEmpty()) {
            return;
        }
        Set<String> members = masters.members(plan.head().filer(), day);
        for (MemberPlan member : plan.members()) {
            if (!members.contains(member.operator())
                    && masters.operator(member.operator(), day).isPresent()) {
                report.tell(
                        report.at(member, "JP06316").member(member.operator()),
                        member.operator(),
                        plan.head().filer());
            }
        }
    }
}
