package org.koiki.plan.check;

import java.time.LocalDate;
import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.Filer;

/** “Negawatt operator: negawatt plan” (plans.md §1) for its own negawatt BGs. */
final class ReductionGroupLed implements Rule<NegawattPlan> {
    @Override
    public String code() {
        return "PLAN-1102";
    }

    @Override
    public void check(NegawattPlan plan, Situation situation, Report report) {
        LocalDate day = plan.head().targetDate();
        situation
                .masters()
                .filer(plan.head().filer(), day)
                .ifPresent(filer -> plan.groups().forEach(group -> check(group, filer, day, situation, report)));
    }

    private static void check(ReductionGroup plan, Filer filer, LocalDate day, Situation situation, Report report) {
        situation
                .group(plan.group(), day, Kind.NEGAWATT)
                .filter(group -> !group.lead().equals(filer.operator()))
                .ifPresent(group -> report.tell(report.at(plan, "JP06502"), plan.group(), filer.operator()));
    }
}
