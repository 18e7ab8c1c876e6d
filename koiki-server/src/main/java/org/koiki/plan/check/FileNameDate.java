package org.koiki.plan.check;

import org.koiki.message.FileName;
import org.koiki.message.Plan;

/** “W6_<code>_<YYYYMMDD>_<nn>_<sender 5>_<area>.xml” (codes.md §11): the date is the target date of the content. */
final class FileNameDate implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0202";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        FileName name = situation.fileName();
        if (name != null && !name.date().equals(plan.head().targetDate())) {
            report.tell(Spot.at(name), name.date(), plan.head().targetDate());
        }
    }
}
