package org.koiki.switching.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.NightPieces;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.rule.Limits;
import org.springframework.stereotype.Component;

/**
 * Access to usage whose last day is over: its stage says so, and the retailer is told the night after. What ran out before the night
 * before is no news: nights that were missed are all made up for, so it did when nobody looked yet. What nobody decided in time is
 * cancelled, so that its papers and its customer are erased as well.
 */
@Component
class UsageExpiry implements DueTask {
    static final String KIND = "usage.expiry";

    private final UsageRows rows;
    private final UsageNotices notices;
    private final SwitchingTrail trail;
    private final Limits limits;
    private final NightPieces pieces;

    UsageExpiry(UsageRows rows, UsageNotices notices, SwitchingTrail trail, Limits limits, NightPieces pieces) {
        this.rows = rows;
        this.notices = notices;
        this.trail = trail;
        this.limits = limits;
        this.pieces = pieces;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        LocalDate today = NightPieces.day(due);
        int most = pieces.most(due);
        List<UsageAccess> over = rows.expire(today, most);
        over.forEach(access -> {
            if (ranOut(access, today)) {
                notices.expired(access);
            }
            trail.happened("usage.expire", access.number(), access.company(), null);
        });
        List<UsageAccess> undecided = rows.undecided(waitingSince(today), most);
        undecided.forEach(access -> cancel(access, due));
        if (over.size() == most || undecided.size() == most) {
            pieces.goOn(due);
        }
    }

    /** Whether it did since the look of the night before. */
    private static boolean ranOut(UsageAccess access, LocalDate today) {
        return today.minusDays(1).equals(access.until());
    }

    private Instant waitingSince(LocalDate today) {
        return today.minusMonths(limits.number("usage.undecided.months", today))
                .atStartOfDay(MarketClock.JST)
                .toInstant();
    }

    private void cancel(UsageAccess access, Due due) {
        notices.undecided(rows.step(access.number(), "CANCELLED", null, UsageDecision.NONE, due.at()));
        trail.happened("usage.undecided", access.number(), access.company(), null);
    }
}
