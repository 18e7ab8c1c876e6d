package org.koiki.plan.check;

import org.koiki.message.Plan;

/** Each upload service of the WebAPI takes one kind of plan, “e.g. putW6BP0250File” (plans.md §10). */
final class MessageKind implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0104";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        String expected = situation.messageCode();
        if (expected != null && !plan.head().messageCode().equals(expected)) {
            report.tell(report.at(plan.head(), "JP00002"), plan.head().messageCode(), expected);
        }
    }
}
