package org.koiki.plan.check;

import org.koiki.message.FileName;
import org.koiki.message.Plan;

/** “W6_<code>_<YYYYMMDD>_<nn>_<sender 5>_<area>.xml” (codes.md §11): the message code is that of the content. */
final class FileNameCode implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0201";
    }

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        FileName name = situation.fileName();
        if (name != null && !name.messageCode().equals(plan.head().messageCode())) {
            report.tell(Spot.at(name), name.messageCode(), plan.head().messageCode());
        }
    }
}
