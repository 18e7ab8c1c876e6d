package org.koiki.switching.application;

import java.time.LocalDate;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.message.Text;
import org.koiki.switching.ApplicationStage;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.relay.RelayLinks;
import org.springframework.stereotype.Component;

/** A half of a switch whose other half has not come in time is refused (マッチング不成立). */
@Component
class MatchTask implements DueTask {
    static final String KIND = "switching.unmatched";

    private static final String REASON = "NOT_MATCHED";

    private final ApplicationRows rows;
    private final RelayLinks relays;
    private final ApplicationNotices notices;
    private final SwitchingTrail trail;

    MatchTask(ApplicationRows rows, RelayLinks relays, ApplicationNotices notices, SwitchingTrail trail) {
        this.rows = rows;
        this.relays = relays;
        this.notices = notices;
        this.trail = trail;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        LocalDate today = LocalDate.parse(due.key());
        for (Application found : rows.unmatched(today)) {
            rows.lockPoint(found.point());
            rows.find(found.number())
                    .filter(half -> half.stage() instanceof ApplicationStage.Waiting)
                    .ifPresent(half -> refuse(half, due));
        }
    }

    private void refuse(Application half, Due due) {
        Application after = rows.step(half.number(), new ApplicationStage.Refused(due.at(), REASON, null), null, null);
        relays.notMatched(half.relay(), due.at());
        notices.applicant(
                after,
                "application.refused",
                new Text(
                        "は %s までに相手方の申込みがなく、マッチング不成立となりました。".formatted(half.matchBy()),
                        "is refused: its other half did not come by %s.".formatted(half.matchBy())));
        trail.happened("application.unmatched", half.number(), half.company(), null);
    }
}
