package org.koiki.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.SlotSeries;

/**
 * What a plan trades with one counterparty in one direction, beside what the counterparty filed. Both sides are told the
 * same facts. Before the first comparison the counterparty's quantities stay its own: then there is only a state.
 *
 * @param counterparty demand group, or filer of a generation plan
 * @param counterpartyName from the masters, if it is known there
 * @param direction {@code PROCUREMENT} when the plan buys, {@code SALES} when it sells
 * @param own kWh for each slot by the plan itself
 * @param theirs kWh for each slot by the counterparty's plan, 0 where it has no row; absent before the first comparison
 * @param slots in which the sides disagree, counted from 1; empty before the first comparison
 * @param planNumbersDiffer both sides name plan numbers (JP06185), and not the same ones
 * @param ownVersion version of the plan that was compared
 * @param theirVersion version of the counterparty's plan that was compared; 0 when it had none
 * @param settleBy closing of the first slot in dispute that was still open when the pair was asked for
 * @param comparedAt market time; absent before the first comparison
 */
public record PairView(
        String counterparty,
        @Nullable String counterpartyName,
        RowKind direction,
        State state,
        SlotSeries own,
        @Nullable SlotSeries theirs,
        List<Integer> slots,
        boolean planNumbersDiffer,
        int ownVersion,
        int theirVersion,
        @Nullable Instant settleBy,
        @Nullable Instant comparedAt) {
    public PairView {
        slots = List.copyOf(slots);
    }

    /** How the sides stand to each other. */
    public enum State {
        /** Nothing was compared yet, and the sides do not agree so far. */
        NOT_YET,
        /** The sides agree; before the first comparison, so far. */
        MATCHES,
        /** The sides disagree. */
        MISMATCHED
    }
}
