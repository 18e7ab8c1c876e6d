package org.koiki.switching.rollback;

import java.util.List;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.message.Text;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.application.CompletedSwitches;
import org.springframework.stereotype.Component;

/** A rollback to which the other retailer did not consent in time is over. */
@Component
class RollbackLapse implements DueTask {
    static final String KIND = "rollback.lapse";

    private final RollbackRows rows;
    private final RollbackNotices notices;
    private final CompletedSwitches switches;
    private final SwitchingTrail trail;

    RollbackLapse(RollbackRows rows, RollbackNotices notices, CompletedSwitches switches, SwitchingTrail trail) {
        this.rows = rows;
        this.notices = notices;
        this.switches = switches;
        this.trail = trail;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        switches.lock(rows.find(due.key()).orElseThrow().undone().point());
        Rollback rollback = rows.find(due.key()).orElseThrow();
        if (rollback.stage() == RollbackStage.AWAITING_CONSENT) {
            Rollback after = rows.step(rollback.number(), RollbackStage.LAPSED, null, null, due.at());
            notices.tell(
                    after,
                    "rollback.lapsed",
                    List.of(rollback.requester(), rollback.other()),
                    new Text("は同意がないまま期限切れになりました。", "has lapsed without consent."));
            trail.happened("rollback.lapse", rollback.number(), rollback.other(), null);
        }
    }
}
