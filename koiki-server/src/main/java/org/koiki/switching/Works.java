package org.koiki.switching;

/** Works at the point that an application needs, which decide on its lead time. */
public enum Works {
    NONE,
    /** 計器取替 */
    METER,
    /** 計器・変成器取替 */
    METER_AND_TRANSFORMER,
    /** 通信端末の取付け */
    TERMINAL,
    /** The terminal is fitted later, as agreed in writing. */
    TERMINAL_LATER,
    /** 増設 */
    CAPACITY_UP,
    /** 減設 */
    CAPACITY_DOWN;

    /** Whether they make the capacity larger or smaller. */
    public boolean ofCapacity() {
        return this == CAPACITY_UP || this == CAPACITY_DOWN;
    }

    /** Whether somebody has to come and replace or fit something before supply can go on. */
    public boolean atTheMeter() {
        return this == METER || this == METER_AND_TRANSFORMER || this == TERMINAL;
    }
}
