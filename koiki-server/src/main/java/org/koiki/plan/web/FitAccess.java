package org.koiki.plan.web;

import org.koiki.access.Caller;
import org.koiki.access.Function;
import org.koiki.access.Right;

/** Who may put FIT working files: those who file plans, and TSOs, who decide on their values. */
final class FitAccess {
    static final String MAY_PUT = "hasAuthority('PLAN_FILE') or hasAuthority('PLAN_DECIDE')";

    private FitAccess() {}

    static boolean mayPut(Caller caller) {
        return caller.may(Function.PLAN, Right.FILE) || caller.may(Function.PLAN, Right.DECIDE);
    }
}
