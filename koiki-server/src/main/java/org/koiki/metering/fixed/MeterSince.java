package org.koiki.metering.fixed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.koiki.metering.roster.XmlText;
import org.koiki.supplypoint.InstalledMeter;

/**
 * A meter of a period and the first day that counts with it.
 *
 * @param meter number on the meter (計器番号)
 */
record MeterSince(String meter, LocalDate since) {
    private static final int MOST = 20;

    /**
     * The meters of a period: each counts until the next one begins, so that there is neither gap nor overlap. The day of an
     * exchange counts with the new meter.
     *
     * @param installed meters of the point that began before the period's end, earliest first
     * @param since first day of the period
     */
    static List<MeterSince> of(List<InstalledMeter> installed, LocalDate since) {
        List<MeterSince> meters = new ArrayList<>();
        for (InstalledMeter one : installed) {
            LocalDate first = one.since().isAfter(since) && !meters.isEmpty() ? one.since() : since;
            if (!meters.isEmpty() && meters.getLast().since().equals(first)) {
                meters.removeLast();
            }
            String meter = Objects.requireNonNullElse(XmlText.plain(one.meter(), MOST), "-");
            if (meters.isEmpty() || !meters.getLast().meter().equals(meter)) {
                meters.add(new MeterSince(meter, first));
            }
        }
        return meters;
    }
}
