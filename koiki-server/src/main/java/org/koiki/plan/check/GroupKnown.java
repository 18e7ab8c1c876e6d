package org.koiki.plan.check;

import java.time.LocalDate;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.Text;

/** “Every code against the masters: … BG” (plans.md §9): JP06300 is a generation BG on the delivery day. */
final class GroupKnown implements Rule<GenerationPlan> {
    @Override
    public String code() {
        return "PLAN-0801";
    }

    @Override
    public void check(GenerationPlan plan, Situation situation, Report report) {
        LocalDate day = plan.head().targetDate();
        for (GroupPlan group : plan.groups()) {
            if (situation.generationGroup(group.group(), day).isEmpty()) {
                Text hint = Hint.nearest(group.group(), situation.groups(day, Situation.GENERATING));
                report.tell(report.at(group, "JP06300"), group.group(), day, hint);
            }
        }
    }
}
