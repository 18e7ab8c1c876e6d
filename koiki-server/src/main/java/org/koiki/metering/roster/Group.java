package org.koiki.metering.roster;

import org.koiki.metering.delivery.Voltage;

/**
 * Points of one retailer and voltage that lie side by side in a roster.
 *
 * @param retailer operator code; of feed-in points that of the generation contract holder
 * @param part part of the roster that they stand in
 * @param from position of the first point in the roster
 */
public record Group(String retailer, Voltage voltage, int part, int from, int size) {
    /** Position behind the last point. */
    public int to() {
        return from + size;
    }

    public boolean isOf(String otherRetailer, Voltage otherVoltage) {
        return retailer.equals(otherRetailer) && voltage == otherVoltage;
    }
}
