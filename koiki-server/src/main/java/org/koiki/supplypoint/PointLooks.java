package org.koiki.supplypoint;

import org.koiki.access.Caller;

/** Looks at points from the screens of other modules, on record as those at the facility sheet (設備情報照会) are. */
public interface PointLooks {
    /**
     * Whether a caller may see a point. Either way it goes on record.
     *
     * @param purpose what it is for: a code of the list {@code purpose}
     */
    boolean look(SupplyPointNumber point, String purpose, Caller caller);

    /** As above; on record unless the caller has {@linkplain LookCount#lately lately} looked, so that a form asks as often as it likes. */
    boolean glance(SupplyPointNumber point, String purpose, Caller caller);
}
