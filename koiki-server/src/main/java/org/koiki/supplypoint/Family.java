package org.koiki.supplypoint;

/** The sets of functions that the market keeps apart. */
public enum Family {
    /** 低圧 */
    LV,
    /** 高圧 */
    HV,
    /** 低圧FIT: a feed-in point (受電地点) */
    FIT;

    /** Whether a point of this family can have a voltage. */
    public boolean has(VoltageClass voltage) {
        return (this == HV) != (voltage == VoltageClass.LOW);
    }
}
