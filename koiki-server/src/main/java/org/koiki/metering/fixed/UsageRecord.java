package org.koiki.metering.fixed;

import java.time.LocalDate;
import java.util.List;
import org.koiki.metering.delivery.Family;
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
 * @param extra whether it begins or ends off the regular reading (臨時検針)
 * @param meters of the period, where one was exchanged (計量器取替) and the retailer asks for it
 * @param restated whether the meters are others than those in the last file
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
        boolean gone,
        boolean extra,
        List<MeterSince> meters,
        boolean restated) {
    UsageRecord {
        meters = List.copyOf(meters);
    }

    PointNumber number() {
        return PointNumber.of(point);
    }

    boolean waits() {
        return state == RecordState.WAITING;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(since);
    }

    /** Whether a kind of file tells of it. */
    boolean isIn(Family family) {
        return switch (family) {
            case FIXED -> true;
            case EXCHANGE -> !meters.isEmpty();
            case EXTRA -> extra;
            case SAME_DAY, DAILY, GENERATION -> false;
        };
    }

    UsageFile.Key file() {
        return new UsageFile.Key(Family.FIXED, retailer, voltage, split);
    }

    UsageRecord as(RecordState now, long inIssue) {
        return new UsageRecord(
                contract, point, since, retailer, voltage, now, split, inIssue, gone, extra, meters, restated);
    }

    UsageRecord in(int file) {
        return new UsageRecord(
                contract, point, since, retailer, voltage, state, file, issue, gone, extra, meters, restated);
    }
}
