package org.koiki.message;

/** How long before delivery a plan is filed. */
public enum PlanHorizon {
    /** 長期 */
    LONG_TERM,
    /** 年間 */
    ANNUAL,
    /** 月間 */
    MONTHLY,
    /** 週間 */
    WEEKLY,
    /** 翌々日 */
    TWO_DAYS_AHEAD,
    /** 翌日 */
    DAY_AHEAD,
    /** 当日 */
    INTRADAY
}
