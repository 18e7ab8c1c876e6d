package org.koiki.plan.check;

import java.time.Instant;
import org.koiki.message.Plan;
import org.koiki.message.PlanHead;
import org.koiki.message.Text;
import org.koiki.plan.PlanCodes;

/** “Target date or period start against the window in which that plan may be filed” (plans.md §9): not before it opens. */
final class WindowOpen implements Rule<Plan> {
    private static final Text NOTHING = new Text("", "");

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
                report.tell(
                        report.at(head, "JP06171"),
                        head.targetDate(),
                        MarketTime.of(opens),
                        untilThen(head, situation));
            }
        });
    }

    /** An intraday plan that comes too early may still be in time as the plan of the day ahead. */
    private static Text untilThen(PlanHead head, Situation situation) {
        String code = PlanCodes.dayAhead(head.messageCode());
        return situation
                .windows()
                .of(code, head.targetDate())
                .filter(window -> !code.equals(head.messageCode()) && window.admits(situation.received()))
                .map(window -> dayAhead(code, MarketTime.of(window.closes())))
                .orElse(NOTHING);
    }

    private static Text dayAhead(String code, String closes) {
        return new Text(
                "%s までは翌日計画（%s）として提出してください。".formatted(closes, code),
                " Until %s, file it as day-ahead plan %s.".formatted(closes, code));
    }
}
