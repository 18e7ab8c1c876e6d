package org.koiki.plan.check;

import org.koiki.message.Plan;
import org.koiki.message.PlanFileName;

/** “W6_<code>_<YYYYMMDD>_<nn>_<sender 5>_<area>.xml” (codes.md §11): the sender is JP06110. */
final class FileNameSender implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0203";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        if (situation.fileName() instanceof PlanFileName name
                && !name.sender().equals(plan.head().sender())) {
            report.tell(Spot.at(name), name.sender(), plan.head().sender());
        }
    }
}
