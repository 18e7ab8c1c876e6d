package org.koiki.metering.intake;

import java.time.Duration;
import java.time.Instant;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueList;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.stereotype.Component;

/** A slot is due some time after its end, a day in the night after it: then it is published with what is there. */
@Component
class SlotDue implements DueTask {
    private static final String KIND = "energy.slot";

    private final DueList list;
    private final EnergyLimits limits;
    private final BatchTable table;

    SlotDue(DueList list, EnergyLimits limits, BatchTable table) {
        this.list = list;
        this.limits = limits;
        this.table = table;
    }

    /** Also its day, which is due in the night that follows. */
    void schedule(SlotKey key) {
        list.schedule(KIND, key.toString(), key.end().plus(minutes(key, "slot-due-minutes")));
        SlotKey ofDay = new SlotKey(key.area(), key.day(), 0);
        Instant midnight = key.day().plusDays(1).atStartOfDay(MarketClock.JST).toInstant();
        list.schedule(KIND, ofDay.toString(), midnight.plus(minutes(key, "day-due-minutes")));
    }

    private Duration minutes(SlotKey key, String limit) {
        return Duration.ofMinutes(limits.on(key.day(), limit));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        table.due(SlotKey.of(due.key()));
    }
}
