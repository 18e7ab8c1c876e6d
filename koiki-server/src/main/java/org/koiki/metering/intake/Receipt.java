package org.koiki.metering.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What became of a batch of readings.
 *
 * @param number place in the order in which the batches of the slot count, from 1
 * @param rows rows without the header
 * @param withoutValue of the accepted rows, those without a value
 * @param unknown rows of points without a contract on the day, kept until one arrives
 * @param reasons rows kept or rejected, by code
 * @param sha256 of the CSV or Parquet, unpacked
 * @param receivedAt market time
 */
public record Receipt(
        String area,
        LocalDate date,
        int slot,
        String batch,
        int number,
        long rows,
        long accepted,
        long withoutValue,
        long unknown,
        long rejected,
        Map<String, Long> reasons,
        String sha256,
        Instant receivedAt) {
    SlotKey key() {
        return new SlotKey(area, date, slot);
    }
}
