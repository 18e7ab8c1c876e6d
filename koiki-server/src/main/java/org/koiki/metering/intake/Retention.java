package org.koiki.metering.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueCalendar;
import org.koiki.calendar.DueList;
import org.koiki.calendar.DueTask;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.stereotype.Component;

/**
 * Every night forgets the batches and rosters of a day that takes no corrections any more, unless the lake has still to take
 * some of them, and drafts that a crash left.
 */
@Component
class Retention implements DueTask, DueCalendar {
    private static final String KIND = "energy.retention";
    private static final LocalTime NIGHT = LocalTime.of(4, 30);
    private static final int SPARE_DAYS = 2;
    private static final int LATE_DAYS = 60;
    private static final Duration DRAFT = Duration.ofDays(2);

    private final BatchTable table;
    private final EnergyLimits limits;
    private final Disk disk;

    Retention(BatchTable table, EnergyLimits limits, Disk disk) {
        this.table = table;
        this.limits = limits;
        this.disk = disk;
    }

    private void forget(LocalDate day) {
        disk.forget("batches", day.toString());
        disk.forget("rosters", day.toString());
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
        LocalDate closed = night.minusDays(limits.on(night, "days-back") + SPARE_DAYS);
        closed.minusDays(LATE_DAYS)
                .datesUntil(closed.plusDays(1))
                .filter(day -> !table.waitsForLake(day))
                .forEach(this::forget);
        disk.forgetDrafts(Clock.systemUTC().instant().minus(DRAFT));
    }
}
