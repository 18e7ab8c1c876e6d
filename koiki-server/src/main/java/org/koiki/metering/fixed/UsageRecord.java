package org.koiki.metering.fixed;

import java.time.LocalDate;
import org.koiki.metering.delivery.Voltage;
import org.koiki.metering.roster.PointNumber;

/**
 * A point that was read, and the contract that supplied it up to then.
 *
 * @param point 22 digits
 * @param since first day of the period
 * @param retailer operator code
 * @param split counter of the file that it stands in, -1 for none
 * @param issue the one that brought its values, 0 for none
 * @param gone whether its contract turned out not to supply the point
 */
record UsageRecord(
        long contract,
        String point,
        LocalDate since,
        String retailer,
        Voltage voltage,
        RecordState state,
        int split,
        long issue,
        boolean gone) {
    PointNumber number() {
        return PointNumber.of(point);
    }

    boolean waits() {
        return state == RecordState.WAITING;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(since);
    }

    UsageFile.Key file() {
        return new UsageFile.Key(retailer, voltage, split);
    }

    UsageRecord as(RecordState now, long inIssue) {
        return new UsageRecord(contract, point, since, retailer, voltage, now, split, inIssue, gone);
    }

    UsageRecord in(int file) {
        return new UsageRecord(contract, point, since, retailer, voltage, state, file, issue, gone);
    }
}
