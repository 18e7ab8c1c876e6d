package org.koiki.desk.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.koiki.calendar.FilingWindows;
import org.koiki.calendar.MarketClock;
import org.koiki.message.PlanFamily;
import org.koiki.plan.PlanCodes;
import org.springframework.stereotype.Component;

/** The closing times ahead of day-ahead plans. */
@Component
class Deadlines {
    private static final String DAY_AHEAD_DEMAND = PlanCodes.dayAhead(PlanFamily.DEMAND);
    private static final int DAYS_AHEAD = 8;

    private final MarketClock clock;
    private final FilingWindows windows;

    Deadlines(MarketClock clock, FilingWindows windows) {
        this.clock = clock;
        this.windows = windows;
    }

    Optional<Deadline> next() {
        LocalDate today = clock.today();
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(day -> closing(day).stream())
                .filter(deadline -> deadline.closes().isAfter(clock.now()))
                .findFirst();
    }

    private Optional<Deadline> closing(LocalDate day) {
        return windows.of(DAY_AHEAD_DEMAND, day).map(window -> new Deadline(day, window.closes()));
    }
}
