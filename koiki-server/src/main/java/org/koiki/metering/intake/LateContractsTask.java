package org.koiki.metering.intake;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueCalendar;
import org.koiki.calendar.DueList;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;
import org.springframework.stereotype.Component;

/**
 * Has contracts that kept readings wait for looked for every hour. The look takes long, so it is not made where gate closures wait
 * for their turn. A node looks when it starts, too: the last look may have gone with the node that it was asked of.
 */
@Component
class LateContractsTask implements DueTask, DueCalendar {
    private static final String KIND = "energy.contracts";
    private static final int HOURS = 24;

    private final LateContracts contracts;
    private final AtomicBoolean wanted = new AtomicBoolean(true);

    LateContractsTask(LateContracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        wanted.set(true);
    }

    /** Looks if an hour has struck since the last look, or there was none. */
    void look() {
        if (wanted.getAndSet(false)) {
            contracts.apply();
        }
    }

    @Override
    public void schedule(LocalDate day, DueList list) {
        for (int hour = 0; hour < HOURS; hour++) {
            list.schedule(
                    KIND,
                    day + "/" + hour,
                    day.atTime(hour, 20).atZone(MarketClock.JST).toInstant());
        }
    }
}
