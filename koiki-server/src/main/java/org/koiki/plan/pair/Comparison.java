package org.koiki.plan.pair;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.koiki.calendar.GateClosures;
import org.koiki.calendar.MarketClock;
import org.koiki.plan.pair.TouchedPairs.Touched;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the plans that are due with those of their counterparties: those of the day ahead after noon, intraday revisions
 * at once (plans.md §9). One transaction for each day does all of it, so that nothing is told twice and nothing is lost;
 * nodes take turns.
 */
@Component
public class Comparison {
    private final ComparisonDue due;
    private final TouchedPairs touched;
    private final PairStore store;
    private final FrozenSlots frozen;
    private final PlanStates states;
    private final ComparisonNotices notices;
    private final AbsentNotices absent;
    private final GateClosures gates;
    private final MarketClock clock;
    private final TransactionTemplate transaction;

    Comparison(
            ComparisonDue due,
            TouchedPairs touched,
            PairStore store,
            FrozenSlots frozen,
            PlanStates states,
            ComparisonNotices notices,
            AbsentNotices absent,
            GateClosures gates,
            MarketClock clock,
            TransactionTemplate transaction) {
        this.due = due;
        this.touched = touched;
        this.store = store;
        this.frozen = frozen;
        this.states = states;
        this.notices = notices;
        this.absent = absent;
        this.gates = gates;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Compares everything that is due by now. */
    public void run() {
        Instant now = clock.now();
        for (LocalDate day : due.days(now)) {
            transaction.executeWithoutResult(status -> compare(day, now));
        }
    }

    private void compare(LocalDate day, Instant now) {
        due.lock(day);
        Set<String> revised = due.take(day, now);
        if (!revised.isEmpty()) {
            Touched compared = touched.by(day, revised);
            List<Pair> pairs = compared.pairs();
            store.keep(day, pairs, now);
            mend(day, pairs, now);
            notices.tell(states.enter(day, revised, compared.versions(), now), pairs, now);
            absent.tell(day, pairs);
        }
    }

    private void mend(LocalDate day, List<Pair> pairs, Instant now) {
        int firstOpen = gates.firstOpenSlot(day, now);
        if (firstOpen > 1) {
            frozen.mend(day, pairs, firstOpen, now);
        }
    }
}
