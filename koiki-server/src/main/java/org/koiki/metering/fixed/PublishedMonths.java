package org.koiki.metering.fixed;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.koiki.message.FixedUsage;
import org.koiki.supplypoint.MeteredMonths;
import org.koiki.supplypoint.MeteredMonths.Month;
import org.koiki.supplypoint.MeteredMonths.Period;
import org.koiki.supplypoint.MonthlyUsage;
import org.koiki.supplypoint.SupplyPointNumber;

/** What the files of an issue tell of the months of their points; taken from several at the same time. */
final class PublishedMonths {
    private static final int DECIMALS = 4;

    private final FixedUnit unit;
    private final Set<String> provided = new HashSet<>();
    private final List<Month> told = new ArrayList<>();
    private final Set<String> without = new HashSet<>();

    /** @param all records of the unit */
    PublishedMonths(FixedUnit unit, List<UsageRecord> all) {
        this.unit = unit;
        all.stream()
                .filter(record -> record.state() == RecordState.PROVIDED)
                .map(UsageRecord::point)
                .forEach(provided::add);
    }

    /** A point may stand as not provided with a contract that was taken back, and be provided with another one. */
    synchronized void tell(UsageRecord record, FixedUsage usage) {
        Long whole = usage.whole();
        if (whole != null) {
            told.add(new Month(
                    SupplyPointNumber.of(record.point()),
                    new MonthlyUsage(
                            YearMonth.from(unit.reading()),
                            record.since(),
                            unit.reading(),
                            BigDecimal.valueOf(whole, DECIMALS))));
        } else if (!provided.contains(record.point())) {
            without.add(record.point());
        }
    }

    /** Takes part in the caller's transaction. */
    void putInto(MeteredMonths months) {
        months.withdraw(without.stream()
                .map(point -> new Period(SupplyPointNumber.of(point), unit.reading()))
                .toList());
        months.put(told);
    }
}
