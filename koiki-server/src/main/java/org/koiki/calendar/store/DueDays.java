package org.koiki.calendar.store;

import java.time.LocalDate;
import java.util.List;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueCalendar;
import org.koiki.calendar.DueList;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;
import org.springframework.stereotype.Component;

/**
 * Schedules what falls due every day. It is itself an entry of each midnight: days of an outage or a jump are all there, in
 * order.
 */
@Component
class DueDays implements DueTask {
    private static final String KIND = "calendar.day";
    private static final int AHEAD = 2;

    private final DueList list;
    private final List<DueCalendar> calendars;

    DueDays(DueList list, List<DueCalendar> calendars) {
        this.list = list;
        this.calendars = calendars;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        begin(LocalDate.parse(due.key()));
    }

    /** Schedules the entries of a day and those after it, and the next midnight. */
    void begin(LocalDate today) {
        today.datesUntil(today.plusDays(AHEAD + 1))
                .forEach(day -> calendars.forEach(calendar -> calendar.schedule(day, list)));
        LocalDate next = today.plusDays(1);
        var midnight = next.atStartOfDay(MarketClock.JST).toInstant();
        list.schedule(new Due(KIND, next.toString(), midnight), Integer.MIN_VALUE);
    }
}
