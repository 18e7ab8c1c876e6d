package org.koiki.supplypoint.web;

/** The right of those who keep the points of an area. */
final class TsoOnly {
    static final String KEEPS = "hasAuthority('POINT_FILE')";

    private TsoOnly() {}
}
