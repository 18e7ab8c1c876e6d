package org.koiki.supplypoint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A supply point (供給地点) or a feed-in point (受電地点) and its facilities, as the TSO of its area keeps it. It says nothing of
 * customer and retailer: see {@link Contracts}.
 *
 * @param servicePole number of the service pole (引込柱番号)
 * @param generation whether generation is connected (発電設備連系有無)
 * @param islandTerms whether it is supplied under the terms for islands (離島供給約款)
 */
public record SupplyPoint(
        SupplyPointNumber number,
        Family family,
        VoltageClass voltage,
        Place place,
        Wheeling wheeling,
        Reading reading,
        @Nullable String servicePole,
        boolean generation,
        boolean islandTerms,
        Use use) {

    /** Whether energy may flow from it into the grid. */
    public boolean feedsIn() {
        return family == Family.FIT || generation;
    }

    /** The point with use begun, changed or ended. */
    public SupplyPoint used(Use now) {
        return new SupplyPoint(
                number, family, voltage, place, wheeling, reading, servicePole, generation, islandTerms, now);
    }

    /** The point with another wheeling contract from a day on. */
    public SupplyPoint wheeled(Wheeling now, LocalDate changed) {
        Use since = new Use(use.state(), use.endMethod(), changed);
        return new SupplyPoint(
                number, family, voltage, place, now, reading, servicePole, generation, islandTerms, since);
    }
}
