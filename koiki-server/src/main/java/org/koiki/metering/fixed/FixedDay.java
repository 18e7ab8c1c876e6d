package org.koiki.metering.fixed;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How far the fixed usage of a reading date is.
 *
 * @param reading reading date (検針日)
 * @param termEnds market time by which all has to be there
 * @param businessDays since the reading date
 * @param points read
 * @param provided in files with their values
 * @param withheld in files without values (提供否)
 * @param waiting in no file
 * @param files that stand, whatever their revision
 */
record FixedDay(
        String area,
        LocalDate reading,
        Instant termEnds,
        int businessDays,
        long points,
        long provided,
        long withheld,
        long waiting,
        long files,
        State state) {
    /** What a day shows. */
    enum State {
        /** All values are published. */
        PUBLISHED,
        /** Some wait, and the term has not come. */
        WAITING,
        /** Some are missing past the term. */
        LATE
    }
}
