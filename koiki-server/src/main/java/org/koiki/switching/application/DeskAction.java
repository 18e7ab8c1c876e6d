package org.koiki.switching.application;

/** What a TSO may leave to the hub. */
public enum DeskAction {
    /** To confirm the match of two halves that fit. */
    MATCH,
    /** To accept an application that is no half of a switch. */
    ACCEPT,
    /** To complete what needs no works, or whose works are done, on its day. */
    COMPLETE,
    /** To roll a wrong switch back once both retailers consent. */
    ROLLBACK
}
