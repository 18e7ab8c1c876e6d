package org.koiki.plan.check;

import org.koiki.message.Plan;

/** “JPC06: sender id = 5-char code + 7 zeros” (plans.md §3). */
final class SenderId implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0102";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        String expected = plan.head().sender() + "0000000";
        if (!plan.header().sender().equals(expected)) {
            report.tell(report.at(plan.header(), "JPC06"), plan.header().sender(), expected);
        }
    }
}
