package org.koiki.metering.history;

/** Who may ask for the history of points: who sees points, and generation contract holders that are no retailers. */
final class Lookers {
    static final String MAY =
            "hasAuthority('ENERGY_VIEW') and (hasAuthority('POINT_VIEW') or principal.company().generatesOnly())";

    private Lookers() {}
}
