package org.koiki.plan.pair;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes a slot: what was received before is compared, and what is then still in dispute goes on record (plans.md §9). */
@Component
public class GateClosing {
    private final Comparison comparison;
    private final ComparisonDue due;
    private final FrozenSlots frozen;
    private final TransactionTemplate transaction;

    GateClosing(Comparison comparison, ComparisonDue due, FrozenSlots frozen, TransactionTemplate transaction) {
        this.comparison = comparison;
        this.due = due;
        this.frozen = frozen;
        this.transaction = transaction;
    }

    /** @param at when the slot closed, on the market clock */
    public void close(LocalDate day, int slot, Instant at) {
        comparison.run();
        transaction.executeWithoutResult(status -> {
            due.lock(day);
            frozen.freeze(day, slot, at);
        });
    }
}
