package org.koiki.metering.delivery;

/** What a file is about. */
public enum Family {
    /** 当日30分電力量: one slot. */
    SAME_DAY,
    /** 日毎30分電力量: a whole day. */
    DAILY,
    /** 発電30分電力量: one slot or a whole day of feed-in points. */
    GENERATION,
    /** 確定使用量. */
    FIXED,
    /** 計量器取替. */
    EXCHANGE,
    /** 臨時検針等. */
    EXTRA
}
