package org.koiki.supplypoint;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What a point has used so far. Whoever keeps metered energy serves it, months by {@link MeteredMonths}; a hub that keeps none has
 * the monthly values that TSOs put here, and no days.
 */
public interface UsageHistory {
    /** Reading periods of the months from one to another, both included, oldest first. */
    List<MonthlyUsage> monthly(SupplyPointNumber point, YearMonth from, YearMonth to);

    /** Days from one to another, both included, oldest first; none for a point whose meter tells no 30-minute values. */
    List<DailyUsage> daily(SupplyPointNumber point, LocalDate from, LocalDate to);
}
