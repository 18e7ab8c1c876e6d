package org.koiki.plan.check;

import java.time.LocalDate;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.participant.Filer;

/** “Generation contract holder: files the generation plan for its generation balancing groups” (README.md §1). */
final class GroupLed implements Rule<GenerationPlan> {
    @Override
    public String code() {
        return "PLAN-0802";
    }

    @Override
    public void check(GenerationPlan plan, Situation situation, Report report) {
        LocalDate day = plan.head().targetDate();
        situation
                .masters()
                .filer(plan.head().filer(), day)
                .ifPresent(filer -> plan.groups().forEach(group -> check(group, filer, day, situation, report)));
    }

    private static void check(GroupPlan plan, Filer filer, LocalDate day, Situation situation, Report report) {
        situation
                .generationGroup(plan.group(), day)
                .filter(group -> !group.lead().equals(filer.operator()))
                .ifPresent(group -> report.tell(report.at(plan, "JP06300"), plan.group(), filer.operator()));
    }
}
