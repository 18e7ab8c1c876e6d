package org.koiki.access;

/** Where somebody knocks. */
public enum Door {
    /** A program, with user id and password in each request. */
    PROGRAM,
    /** A person at the screens; one whose password has run out gets to change it, unless it is a one-time password. */
    SCREEN,
    /** Somebody who comes to change the own password, which may have expired unless it is a one-time password. */
    PASSWORD
}
