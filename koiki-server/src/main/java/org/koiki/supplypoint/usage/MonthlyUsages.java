package org.koiki.supplypoint.usage;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.koiki.access.Caller;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Masters;
import org.koiki.supplypoint.MonthlyUsage;
import org.koiki.supplypoint.PointProblems;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the monthly usage of a point from the TSO of its area, and gives it back. */
@Service
class MonthlyUsages {
    private static final int DECIMALS = 4;
    private static final BigDecimal MOST = BigDecimal.TEN.pow(9);

    private final StoredUsageHistory history;
    private final SupplyPoints points;
    private final Masters masters;
    private final MarketClock clock;
    private final AuditTrail audit;

    MonthlyUsages(
            StoredUsageHistory history, SupplyPoints points, Masters masters, MarketClock clock, AuditTrail audit) {
        this.history = history;
        this.points = points;
        this.masters = masters;
        this.clock = clock;
        this.audit = audit;
    }

    /** All of the months, or none. */
    @Transactional
    public void put(SupplyPointNumber point, List<MonthlyUsage> months, Caller caller) {
        requirePoint(point, caller);
        for (int i = 0; i < months.size(); i++) {
            require(months.get(i), i);
        }
        months.forEach(month -> history.put(point, month));
        audit.record(new AuditEntry(
                caller.actor(), "point.usage", point.digits(), null, Outcome.DONE, "months: " + months.size()));
    }

    /** Takes back what was put for a month, so that what is metered of it shows again. */
    @Transactional
    public void remove(SupplyPointNumber point, YearMonth month, Caller caller) {
        requirePoint(point, caller);
        if (!history.remove(point, month)) {
            throw UsageProblems.none(point, month);
        }
        audit.record(new AuditEntry(
                caller.actor(), "point.usage", point.digits(), null, Outcome.DONE, "taken back: " + month));
    }

    private void requirePoint(SupplyPointNumber point, Caller caller) {
        if (!isTsoOf(point, caller) || points.find(point).isEmpty()) {
            throw PointProblems.unknown(point);
        }
    }

    private boolean isTsoOf(SupplyPointNumber point, Caller caller) {
        return masters.current()
                .tso(point.area(), clock.today())
                .filter(tso -> tso.company().equals(caller.company().code()))
                .isPresent();
    }

    private static void require(MonthlyUsage month, int index) {
        if (!month.until().isAfter(month.from())) {
            throw UsageProblems.days(index, month.from(), month.until());
        }
        if (month.kwh().signum() < 0
                || month.kwh().compareTo(MOST) >= 0
                || month.kwh().stripTrailingZeros().scale() > DECIMALS) {
            throw UsageProblems.energy(index, month.kwh());
        }
    }
}
