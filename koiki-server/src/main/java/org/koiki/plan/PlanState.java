package org.koiki.plan;

/** Where an accepted plan is in its life (plans.md §10). */
public enum PlanState {
    /** 提出済み: may still be replaced. */
    SUBMITTED,
    /** 締切済み: the filing window has closed. */
    CLOSED
}
