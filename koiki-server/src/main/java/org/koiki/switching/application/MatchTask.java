package org.koiki.switching.application;

import java.util.List;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.message.Text;
import org.koiki.switching.ApplicationStage;
import org.koiki.switching.NightPieces;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.relay.RelayLinks;
import org.springframework.stereotype.Component;

/** A half of a switch that was not matched in time is refused (マッチング不成立): its other half has not come, or the TSO was silent. */
@Component
class MatchTask implements DueTask {
    static final String KIND = "switching.unmatched";

    private static final String REASON = "NOT_MATCHED";

    private final ApplicationRows rows;
    private final Halves halves;
    private final RelayLinks relays;
    private final ApplicationNotices notices;
    private final SwitchingTrail trail;
    private final NightPieces pieces;

    MatchTask(
            ApplicationRows rows,
            Halves halves,
            RelayLinks relays,
            ApplicationNotices notices,
            SwitchingTrail trail,
            NightPieces pieces) {
        this.rows = rows;
        this.halves = halves;
        this.relays = relays;
        this.notices = notices;
        this.trail = trail;
        this.pieces = pieces;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        List<Application> piece = rows.unmatched(NightPieces.day(due), pieces.most(due));
        for (Application found : piece) {
            rows.lockPoint(found.point());
            rows.find(found.number()).filter(MatchTask::isUnmatched).ifPresent(half -> refuse(half, due));
        }
        if (piece.size() == pieces.most(due)) {
            pieces.goOn(due);
        }
    }

    private static boolean isUnmatched(Application half) {
        return half.stage() instanceof ApplicationStage.Waiting || half.stage() instanceof ApplicationStage.WithTso;
    }

    private static Text reason(Application half) {
        return half.stage() instanceof ApplicationStage.Waiting
                ? new Text(
                        "は %s までに相手方の申込みがなく、マッチング不成立となりました。".formatted(half.matchBy()),
                        "is refused: its other half did not come by %s.".formatted(half.matchBy()))
                : new Text(
                        "は %s までに一般送配電事業者の確認がなく、マッチング不成立となりました。".formatted(half.matchBy()),
                        "is refused: the TSO did not confirm the match by %s.".formatted(half.matchBy()));
    }

    /** A half whose works leave it less time goes alone; its other half waits again. */
    private void refuse(Application half, Due due) {
        if (!Moves.isOverdue(rows.partner(half), NightPieces.day(due))) {
            halves.part(half);
        }
        Application after = rows.step(half.number(), new ApplicationStage.Refused(due.at(), REASON, null), null, null);
        relays.notMatched(half.relay(), due.at());
        notices.applicant(after, "application.refused", reason(half));
        if (half.stage() instanceof ApplicationStage.WithTso) {
            notices.tso(after, "application.refused", reason(half));
        }
        trail.happened("application.unmatched", half.number(), half.company(), null);
    }
}
