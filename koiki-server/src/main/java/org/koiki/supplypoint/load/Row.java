package org.koiki.supplypoint.load;

import org.jspecify.annotations.Nullable;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.place.PlaceKey;

/**
 * A line that passed all checks, ready to be staged.
 *
 * @param name tells apart what may stand beside each other at one point on the same day: meters
 * @param copied the fields in COPY's text form, without the end of the line
 * @param place of a point; its id is the last field
 */
record Row(
        long line,
        SupplyPointNumber point,
        String name,
        Validity days,
        String copied,
        @Nullable PlaceKey place) {
    String key() {
        return point.digits() + name;
    }
}
