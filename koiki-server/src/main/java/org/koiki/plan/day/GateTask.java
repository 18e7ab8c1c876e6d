package org.koiki.plan.day;

import java.time.LocalDate;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.plan.forward.SlotClosings;
import org.koiki.plan.pair.Comparison;
import org.springframework.stereotype.Component;

/** A slot has closed: what was received before is compared, what is still in dispute is put on record, and the TSOs are told. */
@Component
class GateTask implements DueTask {
    static final String KIND = "plan.gate";

    private final Comparison comparison;
    private final SlotClosings closings;

    GateTask(Comparison comparison, SlotClosings closings) {
        this.comparison = comparison;
        this.closings = closings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        String[] key = due.key().split("/");
        comparison.run();
        LocalDate day = LocalDate.parse(key[0]);
        int slot = Integer.parseInt(key[1]);
        comparison.freeze(day, slot);
        closings.tell(day, slot, due.at());
    }
}
