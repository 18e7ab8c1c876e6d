package org.koiki.access;

/** What a user may do within a {@link Function}. */
public enum Right {
    VIEW,
    FILE,
    DECIDE,
    PERSONAL_DATA,
    ADMIN
}
