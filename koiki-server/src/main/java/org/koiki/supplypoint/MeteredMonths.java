package org.koiki.supplypoint;

import java.time.LocalDate;
import java.util.List;

/**
 * Takes what points used in a reading period from whoever publishes it. It is served by {@link UsageHistory} where the TSO has
 * put nothing for the month: what a TSO has put stays, whatever is published.
 */
public interface MeteredMonths {
    /** What a point used. */
    record Month(SupplyPointNumber point, MonthlyUsage usage) {}

    /** A period of a point, which ends before a day. */
    record Period(SupplyPointNumber point, LocalDate until) {}

    /** Puts periods in the place of those that end on the same day. Takes part in the caller's transaction. */
    void put(List<Month> months);

    /** Takes periods back of which there are no values any more. Takes part in the caller's transaction. */
    void withdraw(List<Period> periods);

    /** Forgets what ended before a day. */
    void forget(LocalDate before);
}
