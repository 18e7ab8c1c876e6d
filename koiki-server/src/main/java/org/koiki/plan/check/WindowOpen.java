package org.koiki.plan.check;

import java.time.Instant;
import org.koiki.message.Plan;
import org.koiki.message.PlanHead;

/** “Target date or period start against the window in which that plan may be filed” (plans.md §9): not before it opens. */
final class WindowOpen implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0302";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        PlanHead head = plan.head();
        situation.windows().of(head.messageCode(), head.targetDate()).ifPresent(window -> {
            Instant opens = window.opens();
            if (opens != null && situation.received().isBefore(opens)) {
                report.tell(report.at(head, "JP06171"), head.targetDate(), MarketTime.of(opens));
            }
        });
    }
}
