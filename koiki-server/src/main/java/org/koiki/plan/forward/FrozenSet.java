package org.koiki.plan.forward;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.plan.RowKind;

/**
 * What stood in a slot when it closed.
 *
 * @param slot counted from 1
 * @param plans in the order of TSOs and filers
 * @param disputes trades that the two sides saw differently
 */
public record FrozenSet(
        LocalDate date, int slot, Instant closedAt, List<FrozenPlan> plans, List<FrozenDispute> disputes) {
    public FrozenSet {
        plans = List.copyOf(plans);
        disputes = List.copyOf(disputes);
    }

    /**
     * The values of one plan.
     *
     * @param version that stands; it has the values that stood when the slot closed
     * @param destination operator code of the TSO
     */
    public record FrozenPlan(
            String id, String messageCode, String filer, String destination, int version, List<FrozenValue> values) {
        public FrozenPlan {
            values = List.copyOf(values);
        }
    }

    /**
     * One value: a total, or a trade with a counterparty.
     *
     * @param counterparty absent for a total
     * @param block the plan's own filer code, or the negawatt group that sells
     */
    public record FrozenValue(
            RowKind kind,
            String block,
            @Nullable String counterparty,
            @Nullable String planNumber,
            int kwh) {}

    /**
     * A trade in dispute.
     *
     * @param buyer demand group or filer of a generation plan
     * @param seller likewise, or a market
     * @param bought kWh by the buyer's plan
     * @param sold kWh by the seller's plan
     * @param rule what counts for it ({@code plan.mismatch_rule})
     */
    public record FrozenDispute(String buyer, String seller, int bought, int sold, String rule) {}
}
