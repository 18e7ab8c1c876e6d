package org.koiki.metering.intake;

import java.time.Duration;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueList;
import org.koiki.calendar.DueTask;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A slot is due some time after its end: then it is published with what is there. */
@Component
class SlotDue implements DueTask {
    private static final String KIND = "energy.slot";

    private final DueList list;
    private final EnergyLimits limits;
    private final JdbcClient jdbc;

    SlotDue(DueList list, EnergyLimits limits, JdbcClient jdbc) {
        this.list = list;
        this.limits = limits;
        this.jdbc = jdbc;
    }

    void schedule(SlotKey key) {
        Duration after = Duration.ofMinutes(limits.on(key.day(), "slot-due-minutes"));
        list.schedule(KIND, key.toString(), key.end().plus(after));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        SlotKey key = SlotKey.of(due.key());
        jdbc.sql("update metering.slot set due = true where area = ? and day = ? and slot = ?")
                .params(key.areaNumber(), key.day(), key.slot())
                .update();
    }
}
