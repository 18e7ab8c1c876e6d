package org.koiki.switching.relay;

import java.time.LocalDate;
import java.time.LocalTime;
import org.koiki.calendar.DueCalendar;
import org.koiki.calendar.DueList;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.rule.Limits;
import org.springframework.stereotype.Component;

/** What falls due for relays each day: at midnight those lapse whose time is over, in the morning the silent are reminded. */
@Component
class RelayDays implements DueCalendar {
    private final Limits limits;

    RelayDays(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void schedule(LocalDate day, DueList list) {
        LocalTime morning = LocalTime.parse(limits.text("relay.reminder.time", day));
        list.schedule(
                RelayLapse.KIND,
                day.toString(),
                day.atStartOfDay(MarketClock.JST).toInstant());
        list.schedule(
                RelayReminder.KIND,
                day.toString(),
                day.atTime(morning).atZone(MarketClock.JST).toInstant());
    }
}
