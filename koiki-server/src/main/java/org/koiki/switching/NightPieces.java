package org.koiki.switching;

import java.time.LocalDate;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueList;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.rule.Limits;
import org.springframework.stereotype.Component;

/**
 * Work of a night in pieces of bounded size. Each is an entry of the due list of its own: what it does and that another follows are
 * one transaction. The first has the day for its key, those that follow have their number behind it.
 */
@Component
public class NightPieces {
    private final Limits limits;
    private final DueList list;
    private final MarketClock clock;

    NightPieces(Limits limits, DueList list, MarketClock clock) {
        this.limits = limits;
        this.list = list;
        this.clock = clock;
    }

    /** The day whose night it is. */
    public static LocalDate day(Due due) {
        return LocalDate.parse(due.key().split("/")[0]);
    }

    /** How much of a kind of work a piece does. */
    public int most(Due due) {
        return limits.number("night.piece", day(due));
    }

    /** Has another piece follow; what falls due meanwhile goes first. */
    public void goOn(Due due) {
        String[] key = due.key().split("/");
        int next = key.length == 1 ? 1 : Integer.parseInt(key[1]) + 1;
        list.schedule(due.kind(), key[0] + "/" + next, clock.now().isAfter(due.at()) ? clock.now() : due.at());
    }
}
