package org.koiki.plan.web;

import java.time.LocalDate;
import org.koiki.calendar.FilingWindows;
import org.koiki.calendar.MarketClock;
import org.koiki.message.PlanFamily;
import org.koiki.plan.PlanCodes;
import org.springframework.stereotype.Component;

/** The delivery day that people look at when they ask for none. */
@Component
class UsualDay {
    private static final String DEMAND = PlanCodes.dayAhead(PlanFamily.DEMAND);

    private final FilingWindows windows;
    private final MarketClock clock;

    UsualDay(FilingWindows windows, MarketClock clock) {
        this.windows = windows;
        this.clock = clock;
    }

    /** Tomorrow while its plans may still be filed, then today, whose slots close one by one. */
    LocalDate day() {
        LocalDate today = clock.today();
        return windows.of(DEMAND, today.plusDays(1))
                .filter(window -> window.admits(clock.now()))
                .map(window -> today.plusDays(1))
                .orElse(today);
    }
}
