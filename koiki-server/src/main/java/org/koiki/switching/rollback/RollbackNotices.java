package org.koiki.switching.rollback;

import java.util.List;
import java.util.Map;
import org.koiki.message.Text;
import org.koiki.switching.Told;
import org.springframework.stereotype.Component;

/** Tells retailers and the TSO of rollbacks; neither retailer of which company the other one is. */
@Component
class RollbackNotices {
    private final Told told;

    RollbackNotices(Told told) {
        this.told = told;
    }

    /** @param what end of the sentence about it */
    void tell(Rollback rollback, String kind, List<String> companies, Text what) {
        String point = rollback.undone().point();
        Text text = new Text(
                "誤スイッチングの巻き戻し %s（供給地点 %s、%s）%s"
                        .formatted(rollback.number(), point, rollback.undone().on(), what.ja()),
                "The rollback %s of a switch (supply point %s, %s) %s"
                        .formatted(rollback.number(), point, rollback.undone().on(), what.en()));
        Map<String, Object> facts = Map.of(
                "supplyPoint",
                point,
                "stage",
                rollback.stage().name(),
                "switchedOn",
                rollback.undone().on().toString());
        companies.forEach(company ->
                told.tell(company, kind, rollback.number(), Integer.toString(rollback.version()), text, facts));
    }
}
