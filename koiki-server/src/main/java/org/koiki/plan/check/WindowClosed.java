package org.koiki.plan.check;

import java.time.Instant;
import org.koiki.calendar.FilingWindow;
import org.koiki.message.Plan;
import org.koiki.message.PlanHead;
import org.koiki.message.Text;
import org.koiki.plan.PlanCodes;

/**
 * “Day-ahead: 12:00 on D-1; late filer waits until 17:00 and files it as intraday” (plans.md §2). “A file wholly received before the closing
 * instant counts, one at or after it does not” (plans.md §9).
 */
final class WindowClosed implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0303";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        PlanHead head = plan.head();
        situation.windows().of(head.messageCode(), head.targetDate()).ifPresent(window -> {
            if (!situation.received().isBefore(window.closes())) {
                report.tell(
                        report.at(head, "JP06171"),
                        head.targetDate(),
                        MarketTime.of(window.closes()),
                        wayOut(head, situation));
            }
        });
    }

    private static Text wayOut(PlanHead head, Situation situation) {
        return PlanCodes.intraday(head.messageCode())
                .flatMap(code -> situation
                        .windows()
                        .of(code, head.targetDate())
                        .filter(window -> situation.received().isBefore(window.closes()))
                        .map(window -> intraday(code, window, situation.received())))
                .orElse(new Text("この日の計画はもう提出できません。", "Plans for that day can no longer be filed."));
    }

    private static Text intraday(String code, FilingWindow window, Instant received) {
        Instant opens = window.opens();
        String closes = MarketTime.of(window.closes());
        return opens == null || !received.isBefore(opens)
                ? new Text(
                        "当日計画（%s）として提出してください（%s まで）。".formatted(code, closes),
                        "File it as intraday plan %s (until %s).".formatted(code, closes))
                : new Text(
                        "%s 以降に当日計画（%s）として提出してください。".formatted(MarketTime.of(opens), code),
                        "File it as intraday plan %s from %s on.".formatted(code, MarketTime.of(opens)));
    }
}
