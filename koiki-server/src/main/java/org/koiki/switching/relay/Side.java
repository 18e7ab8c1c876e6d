package org.koiki.switching.relay;

/** As which party a company sees a relay. */
public enum Side {
    /** 新小売 */
    NEW,
    /** 現小売 */
    OLD
}
