package org.koiki.plan.view;

import org.koiki.access.Caller;
import org.koiki.plan.store.StandingPlan;

/** Who may see what: the filer's company, the addressed TSO and the coordinator the whole plan, a member its own block. */
final class Barrier {
    private Barrier() {}

    static boolean seesWhole(StandingPlan plan, Caller caller) {
        return isFiler(plan, caller) || isTso(plan, caller);
    }

    static boolean isFiler(StandingPlan plan, Caller caller) {
        return isOwn(plan.company(), caller);
    }

    /** Whether a company's own matters, such as who of its users did something, are the caller's to see. */
    static boolean isOwn(String company, Caller caller) {
        return caller.coordinator() || caller.company().code().equals(company);
    }

    static boolean isTso(StandingPlan plan, Caller caller) {
        return caller.company().code().equals(plan.tso());
    }

    static boolean isMember(StandingPlan plan, Caller caller) {
        return plan.members().contains(caller.company().code());
    }
}
