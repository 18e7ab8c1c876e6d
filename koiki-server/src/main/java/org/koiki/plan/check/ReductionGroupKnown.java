package org.koiki.plan.check;

import java.time.LocalDate;
import java.util.Set;
import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.message.Text;
import org.koiki.participant.BalancingGroup.Kind;

/** “Every code against the masters: … BG” (plans.md §9): the group is a negawatt BG on the delivery day. */
final class ReductionGroupKnown implements Rule<NegawattPlan> {
    @Override
    public String code() {
        return "PLAN-1101";
    }

    @Override
    public void check(NegawattPlan plan, Situation situation, Report report) {
        LocalDate day = plan.head().targetDate();
        for (ReductionGroup group : plan.groups()) {
            if (situation.group(group.group(), day, Kind.NEGAWATT).isEmpty()) {
                Text hint = Hint.nearest(group.group(), situation.groups(day, Set.of(Kind.NEGAWATT)));
                report.tell(report.at(group, "JP06502"), group.group(), day, hint);
            }
        }
    }
}
