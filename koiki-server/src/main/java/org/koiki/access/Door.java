package org.koiki.access;

/** Where somebody knocks. */
public enum Door {
    /** A program, with user id and password in each request. */
    PROGRAM,
    /** A person at the screens. */
    SCREEN,
    /** Somebody who comes to change the own password, which may have expired unless it is a one-time password. */
    PASSWORD
}
