package org.koiki.supplypoint;

/** The voltage of a point (電圧区分). Switching covers what lies below 500 kW. */
public enum VoltageClass {
    /** 低圧, below 50 kW */
    LOW,
    /** 高圧小口, 50 to below 500 kW */
    HIGH_SMALL,
    /** 高圧, 500 kW and more */
    HIGH_LARGE,
    /** 特別高圧 */
    SPECIAL_HIGH
}
