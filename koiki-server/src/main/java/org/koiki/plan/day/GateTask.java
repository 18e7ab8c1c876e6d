package org.koiki.plan.day;

import java.time.LocalDate;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.plan.pair.GateClosing;
import org.springframework.stereotype.Component;

/** A slot has closed: what was received before is compared, and what is still in dispute is put on record. */
@Component
class GateTask implements DueTask {
    static final String KIND = "plan.gate";

    private final GateClosing gates;

    GateTask(GateClosing gates) {
        this.gates = gates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        String[] key = due.key().split("/");
        gates.close(LocalDate.parse(key[0]), Integer.parseInt(key[1]), due.at());
    }
}
