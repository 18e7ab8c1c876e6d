package org.koiki.plan.check;

import org.koiki.message.Plan;

/** “JPC14 = MSGID = JP00002” (plans.md §3). */
final class MessageCode implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0103";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        String expected = plan.header().messageCode();
        if (!plan.head().messageCode().equals(expected)) {
            report.tell(report.at(plan.head(), "JP00002"), plan.head().messageCode(), expected);
        }
    }
}
