package org.koiki.metering.fixed;

import java.time.LocalDate;
import java.util.List;
import org.koiki.message.MessageKinds;
import org.koiki.message.MeteringFileName;
import org.koiki.metering.delivery.Family;
import org.koiki.metering.delivery.Voltage;

/**
 * The points of an area whose meters are read on a day.
 *
 * @param area {@code 01}–{@code 10}
 * @param reading reading date (検針日), the first day that is not in the period
 */
record FixedUnit(String area, LocalDate reading) {
    private static final String PREFIX = "W5";

    int areaNumber() {
        return Integer.parseInt(area);
    }

    /** Name of the first split of the first issue of fixed usage. */
    MeteringFileName name(Voltage voltage) {
        return name(Family.FIXED, voltage);
    }

    /** Name of the first split of the first issue. */
    MeteringFileName name(Family family, Voltage voltage) {
        String kind = switch (family) {
            case FIXED -> "12";
            case EXCHANGE -> "13";
            case EXTRA -> "14";
            case SAME_DAY, DAILY, GENERATION -> throw new IllegalArgumentException(family + " has no reading date");
        };
        String code = kind + (voltage == Voltage.HIGH ? "10" : "20");
        return MeteringFileName.ofDay(MessageKinds.builtIn().find(PREFIX, code).orElseThrow(), reading);
    }

    /** The last day of the period. */
    LocalDate last() {
        return reading.minusDays(1);
    }

    /** Days of a period that begins on a day. */
    List<LocalDate> since(LocalDate first) {
        return first.datesUntil(reading).toList();
    }

    /** Such as {@code 03/2025-04-15}. */
    @Override
    public String toString() {
        return area + "/" + reading;
    }
}
