package org.koiki.supplypoint;

import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;

/** Counts looks at points and at data of customers, so that unusual ones can be told. What is in the audit trail stands beside it. */
public interface LookCount {
    /**
     * @param number of what was looked at
     * @param tso company code of the TSO whose points it concerns; absent for several
     * @param purpose what it was for
     * @param count how many were shown
     */
    void looked(Caller caller, String number, @Nullable String tso, String purpose, int count);

    /** Whether the caller has looked at this so short a time ago that the next look belongs to that one. */
    boolean lately(Caller caller, String number);
}
