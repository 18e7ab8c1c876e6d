package org.koiki.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan trades with one counterparty in one direction, beside what the counterparty filed.
 *
 * @param direction {@code PROCUREMENT} or {@code SALES}
 * @param state {@code NOT_YET} or {@code MATCHES} before the first comparison, then {@code MATCHES} or {@code MISMATCHED}
 * @param own kWh for each slot
 * @param theirs kWh for each slot by the counterparty's plan; absent before the first comparison
 * @param slots in which the sides disagree, counted from 1
 * @param settleBy closing of the first slot in dispute that is still open
 */
public record PlanPair(
        String counterparty,
        @Nullable String counterpartyName,
        String direction,
        String state,
        List<Integer> own,
        @Nullable List<Integer> theirs,
        List<Integer> slots,
        boolean planNumbersDiffer,
        @Nullable Instant settleBy) {
    public PlanPair {
        own = Lists.copy(own);
        slots = Lists.copy(slots);
    }
}
