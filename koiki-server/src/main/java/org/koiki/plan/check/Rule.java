package org.koiki.plan.check;

import org.koiki.message.Plan;

/** One rule of the in-plan check for a kind of plan. */
interface Rule<P extends Plan> {
    /** Stable code, under which {@code rules.csv} holds severity, validity and texts. */
    String code();

    void check(P plan, Situation situation, Report report);
}
