package org.koiki.plan;

/** Where an accepted plan is in its life (plans.md §10). */
public enum PlanState {
    /** 提出済み: accepted, not yet compared with its counterparties. */
    SUBMITTED,
    /** 登録済み: compared, and at one with its counterparties. */
    REGISTERED,
    /** 計画間不整合: compared, and not at one with them. It stands all the same. */
    MISMATCHED,
    /** 確定: the last slot has closed. */
    CLOSED
}
