package org.koiki.plan.day;

import java.time.LocalDate;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.plan.forward.SlotClosings;
import org.koiki.plan.pair.GateClosing;
import org.springframework.stereotype.Component;

/** A slot has closed: what was received before is compared, what is still in dispute is put on record, and the TSOs are told. */
@Component
class GateTask implements DueTask {
    static final String KIND = "plan.gate";

    private final GateClosing gates;
    private final SlotClosings closings;

    GateTask(GateClosing gates, SlotClosings closings) {
        this.gates = gates;
        this.closings = closings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        String[] key = due.key().split("/");
        LocalDate day = LocalDate.parse(key[0]);
        int slot = Integer.parseInt(key[1]);
        gates.close(day, slot, due.at());
        closings.tell(day, slot, due.at());
    }
}
