package org.koiki.plan;

/** What a row of a plan holds. */
public enum RowKind {
    DEMAND,
    /** 供給力 JP06389 */
    SUPPLY,
    PROCUREMENT,
    SALES,
    GENERATION,
    /** 抑制量 of a negawatt plan; the second values beside it are the baseline */
    REDUCTION
}
