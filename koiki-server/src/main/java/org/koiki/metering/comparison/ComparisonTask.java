package org.koiki.metering.comparison;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueCalendar;
import org.koiki.calendar.DueList;
import org.koiki.calendar.DueTask;
import org.koiki.metering.roster.Rosters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every night has the day before compared, and the day a week before it, whose late contracts are known by then. */
@Component
class ComparisonTask implements DueTask, DueCalendar {
    private static final String KIND = "energy.comparison";
    private static final LocalTime NIGHT = LocalTime.of(2, 45);
    private static final int WEEK = 7;

    private final ContractComparison comparison;
    private final ComparisonTable table;
    private final Rosters rosters;
    private final TransactionTemplate transaction;
    private final Set<LocalDate> wanted = ConcurrentHashMap.newKeySet();

    ComparisonTask(
            ContractComparison comparison, ComparisonTable table, Rosters rosters, TransactionTemplate transaction) {
        this.comparison = comparison;
        this.table = table;
        this.rosters = rosters;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void schedule(LocalDate day, DueList list) {
        list.schedule(KIND, day, NIGHT);
    }

    @Override
    public void run(Due due) {
        LocalDate night = LocalDate.parse(due.key());
        wanted.add(night.minusDays(1));
        wanted.add(night.minusDays(1 + WEEK));
    }

    /** Compares what the nights have asked for; an area that was compared meanwhile by another node is compared again. */
    void compare() {
        for (LocalDate day : Set.copyOf(wanted)) {
            transaction.executeWithoutResult(status -> {
                if (table.lock()) {
                    rosters.areas(day).forEach(area -> comparison.compare(area, day));
                    wanted.remove(day);
                }
            });
        }
    }
}
