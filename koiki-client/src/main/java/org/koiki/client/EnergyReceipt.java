package org.koiki.client;

import java.util.Map;

/**
 * What became of a batch of readings.
 *
 * @param number place in the order in which the batches of the slot count, from 1
 * @param withoutValue of the accepted rows, those without a value
 * @param unknown rows of points without a contract on the day, kept until one arrives
 * @param reasons rows kept or rejected, by code
 */
public record EnergyReceipt(
        int number,
        long rows,
        long accepted,
        long withoutValue,
        long unknown,
        long rejected,
        Map<String, Long> reasons) {
    public EnergyReceipt {
        reasons = Map.copyOf(reasons);
    }
}
