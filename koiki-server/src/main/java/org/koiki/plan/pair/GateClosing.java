package org.koiki.plan.pair;

import java.time.LocalDate;
import org.koiki.calendar.MarketClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes a slot: what was received before is compared, and what is then still in dispute goes on record (plans.md §9). */
@Component
public class GateClosing {
    private final Comparison comparison;
    private final ComparisonDue due;
    private final FrozenSlots frozen;
    private final MarketClock clock;
    private final TransactionTemplate transaction;

    GateClosing(
            Comparison comparison,
            ComparisonDue due,
            FrozenSlots frozen,
            MarketClock clock,
            TransactionTemplate transaction) {
        this.comparison = comparison;
        this.due = due;
        this.frozen = frozen;
        this.clock = clock;
        this.transaction = transaction;
    }

    public void close(LocalDate day, int slot) {
        comparison.run();
        transaction.executeWithoutResult(status -> {
            due.lock(day);
            frozen.freeze(day, slot, clock.now());
        });
    }
}
