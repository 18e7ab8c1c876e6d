package org.koiki.metering.delivery;

/** Messages in trees of the hub's own, since none is published: only for receivers who ask for them. */
public enum Extension {
    /** 計量器取替. */
    EXCHANGE,
    /** 臨時検針等. */
    EXTRA,
    /** 発電30分電力量. */
    GENERATION;

    public Family family() {
        return Family.valueOf(name());
    }
}
