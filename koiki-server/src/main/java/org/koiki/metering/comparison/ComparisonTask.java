package org.koiki.metering.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueCalendar;
import org.koiki.calendar.DueList;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;
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
    private final MarketClock clock;
    private final Set<LocalDate> wanted = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean begun = new AtomicBoolean();

    ComparisonTask(
            ContractComparison comparison,
            ComparisonTable table,
            Rosters rosters,
            TransactionTemplate transaction,
            MarketClock clock) {
        this.comparison = comparison;
        this.table = table;
        this.rosters = rosters;
        this.transaction = transaction;
        this.clock = clock;
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
        wanted.addAll(days(LocalDate.parse(due.key())));
    }

    private static List<LocalDate> days(LocalDate night) {
        return List.of(night.minusDays(1), night.minusDays(1 + WEEK));
    }

    /** What the last night asked for may have gone with the node that it asked. */
    private void wantWhatIsMissing() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), MarketClock.JST);
        LocalDate night = now.minusSeconds(NIGHT.toSecondOfDay()).toLocalDate();
        Instant since = night.atTime(NIGHT).atZone(MarketClock.JST).toInstant();
        days(night).stream().filter(day -> table.isMissing(day, since)).forEach(wanted::add);
    }

    /** Compares what the nights have asked for; an area that was compared meanwhile by another node is compared again. */
    void compare() {
        if (!begun.get()) {
            wantWhatIsMissing();
            begun.set(true);
        }
        for (LocalDate day : Set.copyOf(wanted)) {
            if (Boolean.TRUE.equals(transaction.execute(status -> table.lock() && compareAll(day)))) {
                wanted.remove(day);
            }
        }
    }

    private boolean compareAll(LocalDate day) {
        rosters.areas(day).forEach(area -> comparison.compare(area, day));
        return true;
    }
}
