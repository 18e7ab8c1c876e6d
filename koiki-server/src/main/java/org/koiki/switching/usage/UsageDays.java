package org.koiki.switching.usage;

import java.time.LocalDate;
import org.koiki.calendar.DueCalendar;
import org.koiki.calendar.DueList;
import org.koiki.calendar.MarketClock;
import org.springframework.stereotype.Component;

/** At midnight passwords run out. */
@Component
class UsageDays implements DueCalendar {
    @Override
    public void schedule(LocalDate day, DueList list) {
        list.schedule(
                UsageExpiry.KIND,
                day.toString(),
                day.atStartOfDay(MarketClock.JST).toInstant());
    }
}
