package org.koiki.plan.position;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.plan.PlanState;

/**
 * What a plan says for its filer, slot by slot. Series are kWh for each slot, first slot first.
 *
 * @param planId readable, such as {@code 0250-20160531-LZ016}
 * @param version that stands
 * @param demand 0 for plans without demand
 * @param generation 0 for plans without generation
 * @param reduction 0 for plans without demand reduction
 * @param procurement by counterparty, in the order of the plan
 * @param sales by counterparty, in the order of the plan
 * @param balance generation, reduction and procurement less demand and sales: surplus (余剰), or shortage (不足) when negative
 * @param slots how the slots stand, first slot first
 */
public record Position(
        String planId,
        int version,
        LocalDate date,
        String filer,
        @Nullable String filerName,
        PlanState state,
        List<Long> demand,
        List<Long> generation,
        List<Long> reduction,
        List<Traded> procurement,
        List<Traded> sales,
        List<Long> balance,
        List<SlotStanding> slots) {
    public Position {
        demand = List.copyOf(demand);
        generation = List.copyOf(generation);
        reduction = List.copyOf(reduction);
        procurement = List.copyOf(procurement);
        sales = List.copyOf(sales);
        balance = List.copyOf(balance);
        slots = List.copyOf(slots);
    }

    /**
     * All rows with one counterparty in one direction.
     *
     * @param counterparty as the plan names it: a group or a market
     * @param name from the masters, if it is known there
     */
    public record Traded(String counterparty, @Nullable String name, List<Long> kwh) {
        public Traded {
            kwh = List.copyOf(kwh);
        }
    }

    /**
     * How one slot stands.
     *
     * @param slot counted from 1
     * @param closed whether it can no longer be changed
     * @param mismatchedWith parties that see the slot differently: demand groups, filers of generation plans, markets
     */
    public record SlotStanding(int slot, Instant closesAt, boolean closed, List<String> mismatchedWith) {
        public SlotStanding {
            mismatchedWith = List.copyOf(mismatchedWith);
        }
    }
}
