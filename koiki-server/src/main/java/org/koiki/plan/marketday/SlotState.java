package org.koiki.plan.marketday;

/** How a plan stands in one slot, the worst last. */
public enum SlotState {
    /** 一致: at one with its counterparties, or without any. */
    AGREED,
    /** 照合前: filed and not yet compared. */
    SUBMITTED,
    /** 不一致 */
    MISMATCHED,
    /** 未提出 */
    MISSING,
    /** 不一致のまま確定: in dispute when it closed. */
    FROZEN
}
