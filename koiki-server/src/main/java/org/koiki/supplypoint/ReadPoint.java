package org.koiki.supplypoint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Validity;

/**
 * A point whose meters are read, with the contract that supplied it up to the reading.
 *
 * @param days of the contract
 * @param powerFactor per cent (力率)
 */
public record ReadPoint(
        SuppliedPoint supply,
        Validity days,
        Place place,
        Reading reading,
        @Nullable Integer powerFactor) {

    /** Whether the contract ends with a reading, so that its supplier has no further one. */
    public boolean endsOn(LocalDate date) {
        return date.equals(days.until());
    }
}
