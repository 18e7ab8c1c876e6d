package org.koiki.simulator;

import java.util.List;

/** Who files plans in the market, who trades with whom, and which TSOs fetch what is filed. */
public record Market(List<DemandFiler> demand, List<GenerationFiler> generation, List<Party> tsos) {
    public Market {
        demand = List.copyOf(demand);
        generation = List.copyOf(generation);
        tsos = List.copyOf(tsos);
    }

    /** Deals out trades among the operators of the masters; the same way for the same seed. */
    public static Market of(MasterRecords masters, long seed) {
        return new MarketMaker(masters, seed).make();
    }
}
