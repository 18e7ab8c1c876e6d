package org.koiki.plan.fit;

/** The two times at which the TSO gives its values: two days before, and again the day before (plans.md §2). */
public enum FitRound {
    FIRST,
    SECOND
}
