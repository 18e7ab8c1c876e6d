package org.koiki.plan.pair;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.koiki.message.SlotSeries;
import org.koiki.participant.MasterData;
import org.koiki.plan.exchange.MarketResult;
import org.koiki.plan.exchange.StandingResult;
import org.koiki.plan.exchange.StandingResults;
import org.springframework.stereotype.Component;

/** The markets' side of trades: what they cleared stands for what another counterparty would have filed (plans.md §9). */
@Component
class MarketTrades {
    private final StandingResults results;

    MarketTrades(StandingResults results) {
        this.results = results;
    }

    /** The versions of results, by market and participant. */
    record Versions(Map<String, Integer> known) {
        private static final int FIRST = 1;

        /** A pair with a market that has results, under the version of this very result. */
        Pair of(Pair pair, Parties parties) {
            boolean sells = parties.isMarket(pair.seller());
            if (!sells && !parties.isMarket(pair.buyer())) {
                return pair;
            }
            String key = sells ? key(pair.seller(), pair.buyer()) : key(pair.buyer(), pair.seller());
            return pair.marketVersion(known.getOrDefault(key, FIRST), sells);
        }

        private static String key(String market, String participant) {
            return market + "/" + participant;
        }
    }

    /** Adds every market that has results, and its trades in which any of some parties stands. */
    Versions addTo(Matching matching, LocalDate day, MasterData masters, Collection<String> parties) {
        results.versions(day, masters).forEach(matching::plan);
        Map<String, Integer> versions = new HashMap<>();
        for (StandingResult standing : results.of(day, parties)) {
            MarketResult result = standing.result();
            versions.put(Versions.key(result.code(), result.participant()), standing.version());
            add(matching, new Trade(result.code(), false, result.participant(), null, result.bought()));
            add(matching, new Trade(result.code(), true, result.participant(), null, result.sold()));
        }
        return new Versions(versions);
    }

    private static void add(Matching matching, Trade trade) {
        if (!trade.kwh().equals(SlotSeries.zero())) {
            matching.add(trade);
        }
    }
}
