package org.koiki.switching.application;

import java.time.LocalDate;
import org.koiki.calendar.DueCalendar;
import org.koiki.calendar.DueList;
import org.koiki.calendar.MarketClock;
import org.springframework.stereotype.Component;

/** Each midnight the halves are refused whose last day for a match is over. */
@Component
class MatchDays implements DueCalendar {
    @Override
    public void schedule(LocalDate day, DueList list) {
        list.schedule(
                MatchTask.KIND,
                day.toString(),
                day.atStartOfDay(MarketClock.JST).toInstant());
    }
}
