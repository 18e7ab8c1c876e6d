package org.koiki.switching.retention;

import java.time.LocalDate;
import java.time.LocalTime;
import org.koiki.calendar.DueCalendar;
import org.koiki.calendar.DueList;
import org.koiki.calendar.MarketClock;
import org.springframework.stereotype.Component;

/** Each night. */
@Component
class EraseDays implements DueCalendar {
    private static final LocalTime AT = LocalTime.of(3, 0);

    @Override
    public void schedule(LocalDate day, DueList list) {
        list.schedule(
                EraseTask.KIND,
                day.toString(),
                day.atTime(AT).atZone(MarketClock.JST).toInstant());
    }
}
