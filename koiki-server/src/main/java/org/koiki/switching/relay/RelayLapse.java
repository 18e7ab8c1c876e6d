package org.koiki.switching.relay;

import java.time.LocalDate;
import java.util.List;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.switching.NightPieces;
import org.koiki.switching.RelayStage;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.rule.Limits;
import org.springframework.stereotype.Component;

/**
 * Relays that nobody decided in time lapse, and those that nobody made use of are over; both retailers are told. Silence is no consent
 * unless a rule says so. What is personal in old relays is erased.
 */
@Component
class RelayLapse implements DueTask {
    static final String KIND = "relay.lapse";

    private final RelayRows rows;
    private final RelayNotices notices;
    private final SwitchingTrail trail;
    private final Limits limits;
    private final NightPieces pieces;

    RelayLapse(RelayRows rows, RelayNotices notices, SwitchingTrail trail, Limits limits, NightPieces pieces) {
        this.limits = limits;
        this.pieces = pieces;
        this.rows = rows;
        this.notices = notices;
        this.trail = trail;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        LocalDate today = NightPieces.day(due);
        int most = pieces.most(due);
        List<Relay> silent = rows.lapsed(today, most);
        silent.forEach(relay -> endSilence(relay, due));
        List<Relay> unused = rows.unused(today, most);
        unused.forEach(relay -> endUnused(relay, due));
        int erased = erase(today, most, due);
        if (silent.size() == most || unused.size() == most || erased == most) {
            pieces.goOn(due);
        }
    }

    private void endUnused(Relay relay, Due due) {
        rows.step(relay.number(), new RelayStage.NotMatched(due.at()), null, null);
        notices.notMatched(rows.find(relay.number()).orElseThrow());
        trail.happened("relay.unused", relay.number(), relay.oldCompany(), null);
    }

    static boolean consents(Limits limits, LocalDate day) {
        return limits.text("relay.silence", day).equals("ACCEPTED");
    }

    /** What silence comes to is a rule: {@code LAPSED}, or {@code ACCEPTED}. */
    private void endSilence(Relay relay, Due due) {
        boolean consents = consents(limits, NightPieces.day(due));
        rows.step(
                relay.number(),
                consents ? new RelayStage.Accepted(due.at()) : new RelayStage.Lapsed(due.at()),
                null,
                null);
        Relay after = rows.find(relay.number()).orElseThrow();
        if (consents) {
            notices.consented(after);
        } else {
            notices.lapsed(after);
        }
        trail.happened(consents ? "relay.accept" : "relay.lapse", relay.number(), relay.oldCompany(), null);
    }

    private int erase(LocalDate today, int most, Due due) {
        int count = rows.erase(today.minusMonths(limits.number("relay.retention.months", today)), most, due.at());
        if (count > 0) {
            trail.happened("relay.erase", today.toString(), null, count + " relays");
        }
        return count;
    }
}
