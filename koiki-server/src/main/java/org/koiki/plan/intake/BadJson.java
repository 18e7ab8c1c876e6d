package org.koiki.plan.intake;

import org.koiki.message.Finding;
import org.koiki.plan.check.RuleTable;
import org.koiki.plan.check.Spot;

/** A JSON body that is no plan, and why. */
final class BadJson extends Exception {
    private static final long serialVersionUID = 1;
    private static final int QUOTED = 200;

    BadJson(String why) {
        super(why.substring(0, Math.min(QUOTED, why.length())), null, false, false);
    }

    Finding finding() {
        return RuleTable.load().entry("PLAN-0002").finding(Spot.NOWHERE, getMessage(), null);
    }
}
