package org.koiki.plan.check;

import java.time.LocalDate;
import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.participant.BalancingGroup.Kind;

/** “There is one plan and one imbalance per BG and area” (README.md §1): the groups lie in the filer's area. */
final class ReductionGroupInArea implements Rule<NegawattPlan> {
    @Override
    public String code() {
        return "PLAN-1103";
    }

    @Override
    public void check(NegawattPlan plan, Situation situation, Report report) {
        situation
                .filerArea(plan)
                .ifPresent(area -> plan.groups()
                        .forEach(group -> check(group, area, plan.head().targetDate(), situation, report)));
    }

    private static void check(ReductionGroup plan, String area, LocalDate day, Situation situation, Report report) {
        situation
                .group(plan.group(), day, Kind.NEGAWATT)
                .filter(group -> !group.area().equals(area))
                .ifPresent(group -> report.tell(report.at(plan, "JP06502"), group.area(), area));
    }
}
