package org.koiki.plan.pair;

import java.time.LocalDate;
import java.util.Collection;
import org.koiki.message.SlotSeries;
import org.koiki.participant.MasterData;
import org.koiki.plan.exchange.MarketResult;
import org.koiki.plan.exchange.StandingResults;
import org.springframework.stereotype.Component;

/** The markets' side of trades: what they cleared stands for what another counterparty would have filed (plans.md §9). */
@Component
class MarketTrades {
    private final StandingResults results;

    MarketTrades(StandingResults results) {
        this.results = results;
    }

    /** Adds every market that has results, and its trades in which any of some parties stands. */
    void addTo(Matching matching, LocalDate day, MasterData masters, Collection<String> parties) {
        results.versions(day, masters).forEach(matching::plan);
        for (MarketResult result : results.of(day, parties)) {
            add(matching, new Trade(result.code(), false, result.participant(), null, result.bought()));
            add(matching, new Trade(result.code(), true, result.participant(), null, result.sold()));
        }
    }

    private static void add(Matching matching, Trade trade) {
        if (!trade.kwh().equals(SlotSeries.zero())) {
            matching.add(trade);
        }
    }
}
