package org.koiki.plan.check;

import org.koiki.message.Plan;
import org.koiki.message.PlanFileName;

/** “Area: 5th digit of the sender code” (codes.md §11). */
final class FileNameArea implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0204";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        String sender = plan.head().sender();
        if (situation.fileName() instanceof PlanFileName name && !sender.endsWith(name.area())) {
            report.tell(Spot.at(name), name.area(), sender.substring(Math.max(0, sender.length() - 1)));
        }
    }
}
