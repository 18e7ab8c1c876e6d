package org.koiki.message;

/** What a plan is about. An intraday plan revises the day-ahead plan of its family. */
public enum PlanFamily {
    /** 需要調達計画 */
    DEMAND,
    /** 発電販売計画 */
    GENERATION,
    /** 連系線利用計画 */
    INTERCONNECTOR,
    /** 需要抑制計画 */
    NEGAWATT
}
