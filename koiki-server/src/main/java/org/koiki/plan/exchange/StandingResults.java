package org.koiki.plan.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koiki.participant.MarketCounterparty;
import org.koiki.participant.MarketCounterparty.Market;
import org.koiki.participant.MasterData;
import org.springframework.stereotype.Service;

/** The results that stand, for those who compare plans with them. */
@Service
public class StandingResults {
    private final ExchangeStore store;

    StandingResults(ExchangeStore store) {
        this.store = store;
    }

    /**
     * The version of the results of each market counterparty of a day; those whose market has no results yet are left out.
     * Once they are there, whoever is not in them traded nothing.
     */
    public Map<String, Integer> versions(LocalDate day, MasterData masters) {
        Map<Market, Integer> loaded = new EnumMap<>(Market.class);
        store.standing(day).forEach(load -> loaded.put(load.market(), load.version()));
        Map<String, Integer> versions = new HashMap<>();
        for (MarketCounterparty market : masters.markets(day)) {
            Integer version = loaded.get(market.market());
            if (version != null) {
                versions.put(market.code(), version);
            }
        }
        return versions;
    }

    /**
     * Results in which any of some markets or participants stands. Who has none traded nothing since the first load.
     */
    public List<StandingResult> of(LocalDate day, Collection<String> parties) {
        return store.results(day, parties);
    }
}
