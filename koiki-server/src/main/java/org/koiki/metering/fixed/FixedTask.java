package org.koiki.metering.fixed;

import java.time.LocalDate;
import java.util.List;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueCalendar;
import org.koiki.calendar.DueList;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.roster.Rosters;
import org.koiki.metering.rule.EnergyLimits;
import org.koiki.supplypoint.MeteredMonths;
import org.springframework.stereotype.Component;

/**
 * In the morning and in the evening of each day has fixed usage looked at: readings of late in areas that have had a roster,
 * and all units whose days take corrections.
 */
@Component
class FixedTask implements DueTask, DueCalendar {
    private static final String KIND = "energy.fixed";
    private static final List<String> TIMES = List.of("morning", "evening");

    private final FixedTable table;
    private final RecordTable records;
    private final MeteredMonths months;
    private final Rosters rosters;
    private final EnergyLimits limits;

    FixedTask(FixedTable table, RecordTable records, MeteredMonths months, Rosters rosters, EnergyLimits limits) {
        this.table = table;
        this.records = records;
        this.months = months;
        this.rosters = rosters;
        this.limits = limits;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void schedule(LocalDate day, DueList list) {
        for (String time : TIMES) {
            list.schedule(
                    KIND,
                    day + "/" + time,
                    day.atStartOfDay(MarketClock.JST)
                            .plusMinutes(limits.on(day, "fixed-" + time + "-minutes"))
                            .toInstant());
        }
    }

    @Override
    public void run(Due due) {
        LocalDate today = LocalDate.ofInstant(due.at(), MarketClock.JST);
        LocalDate first = today.minusDays(limits.on(today, "fixed-open-days"));
        rosters.areas(today.minusDays(limits.on(today, "days-back"))).forEach(area -> table.wake(area, first, today));
        table.wake(today.minusDays(limits.on(today, "days-back") + 1), today);
        records.forget(today.minusDays(limits.on(today, "fixed-record-days")));
        months.forget(today.minusDays(limits.on(today, "fixed-month-days")));
    }
}
