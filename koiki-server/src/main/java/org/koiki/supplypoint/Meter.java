package org.koiki.supplypoint;

import java.time.LocalDate;
import org.koiki.participant.Validity;

/**
 * A meter (計器) at a point.
 *
 * @param number as it stands on the meter (計器番号)
 * @param days on which it measures; a meter exchange (計器取替) ends one and begins the next on the same day
 * @param halfHourly whether values of 30 minutes can be collected (30分値収集可否)
 * @param remote whether it is read without a visit (自動検針可否)
 */
public record Meter(String number, Validity days, boolean halfHourly, boolean remote) {
    /** The meter with another day on which it is taken down. */
    public Meter until(LocalDate day) {
        return new Meter(number, new Validity(days.from(), day), halfHourly, remote);
    }
}
