package org.koiki.metering.publication;

import java.util.BitSet;
import org.koiki.metering.delivery.Voltage;

/**
 * The points of one file. They stay the same in all files of a slot or a day.
 *
 * @param retailer operator code
 * @param number split counter in the file's name
 * @param part part of the roster
 * @param from position of the first point
 */
record Split(String retailer, Voltage voltage, int number, int part, int from, int size) {
    /** Whether it holds any of some positions. */
    boolean holds(BitSet positions) {
        int next = positions.nextSetBit(from);
        return next >= 0 && next < from + size;
    }

    String key() {
        return retailer + "/" + voltage + "/" + number;
    }
}
