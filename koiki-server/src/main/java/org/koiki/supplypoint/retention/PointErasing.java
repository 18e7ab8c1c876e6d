package org.koiki.supplypoint.retention;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueCalendar;
import org.koiki.calendar.DueList;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;
import org.koiki.supplypoint.Limits;
import org.springframework.stereotype.Component;

/** Each night erases customers in contracts that are over, and monthly usage that nobody may ask for any more, in pieces. */
@Component
class PointErasing implements DueTask, DueCalendar {
    private static final String KIND = "point.erase";
    private static final LocalTime AT = LocalTime.of(3, 10);
    private static final int AREAS = 10;

    private final ErasedRows rows;
    private final Limits limits;
    private final DueList list;
    private final AuditTrail audit;
    private final MarketClock clock;

    PointErasing(ErasedRows rows, Limits limits, DueList list, AuditTrail audit, MarketClock clock) {
        this.rows = rows;
        this.limits = limits;
        this.list = list;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void schedule(LocalDate day, DueList list) {
        list.schedule(KIND, day, AT);
    }

    /**
     * The first piece has the day for its key, those that follow have their number behind it. What falls due meanwhile goes before
     * the next one.
     */
    @Override
    public void run(Due due) {
        String[] key = due.key().split("/");
        LocalDate today = LocalDate.parse(key[0]);
        int most = limits.number("erase-piece", today);
        LocalDate contracts = today.minusMonths(limits.number("contract-customer-months", today));
        OffsetDateTime beliefs = contracts.atStartOfDay(MarketClock.JST).toOffsetDateTime();
        LocalDate usage = today.minusMonths(limits.number("monthly-usage-months", today));
        Map<String, Integer> erased = new TreeMap<>(Map.of(
                "tasks", inAreas(area -> rows.tasks(area, beliefs, most)),
                "contracts", inAreas(area -> rows.contracts(area, contracts, most)),
                "formerContracts", inAreas(area -> rows.formerContracts(area, beliefs, most)),
                "formerCustomers", inAreas(area -> rows.formerCustomers(area, contracts, most)),
                "monthlyUsage", inAreas(area -> rows.monthlyUsage(area, usage, most))));
        if (erased.values().stream().anyMatch(count -> count > 0)) {
            record(today, erased);
        }
        if (erased.values().stream().anyMatch(count -> count >= most)) {
            int next = key.length == 1 ? 1 : Integer.parseInt(key[1]) + 1;
            list.schedule(KIND, key[0] + "/" + next, clock.now().isAfter(due.at()) ? clock.now() : due.at());
        }
    }

    private static int inAreas(IntUnaryOperator erasing) {
        return IntStream.rangeClosed(1, AREAS).map(erasing).sum();
    }

    private void record(LocalDate today, Map<String, Integer> erased) {
        Actor nobody = new Actor(null, null, null, null);
        audit.record(new AuditEntry(nobody, KIND, today.toString(), null, Outcome.DONE, erased.toString()));
    }
}
