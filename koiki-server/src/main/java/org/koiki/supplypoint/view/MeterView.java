package org.koiki.supplypoint.view;

import org.koiki.participant.Validity;
import org.koiki.supplypoint.Meter;

/**
 * A meter as a caller may see it.
 *
 * @param days on which it measures
 * @param version for {@code If-Match}
 */
public record MeterView(String number, Validity days, boolean halfHourly, boolean remote, String version) {
    static MeterView of(Meter meter) {
        return new MeterView(
                meter.number(), meter.days(), meter.halfHourly(), meter.remote(), MetersByTso.version(meter));
    }
}
