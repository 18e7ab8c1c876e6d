package org.koiki.plan.pair;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.plan.pair.MarketTrades.Versions;
import org.springframework.stereotype.Component;

/** Forms the pairs of some plans and markets from what stands at this moment on both sides. */
@Component
class TouchedPairs {
    private final StandingTrades trades;
    private final MarketTrades markets;
    private final PairStore store;
    private final Masters masters;

    TouchedPairs(StandingTrades trades, MarketTrades markets, PairStore store, Masters masters) {
        this.trades = trades;
        this.markets = markets;
        this.store = store;
        this.masters = masters;
    }

    /**
     * Pairs, and what they were formed from.
     *
     * @param versions of all plans that were read, by filer
     */
    record Touched(List<Pair> pairs, Map<String, Integer> versions) {}

    /** The pairs in which any of the filers or markets stands, but for those with a market that has no results yet. */
    Touched by(LocalDate day, Set<String> filers) {
        Parties parties = new Parties(masters.current(), day);
        Touched all = all(day, filers);
        return new Touched(
                all.pairs().stream().filter(pair -> !parties.isAwaited(pair)).toList(), all.versions());
    }

    /** The pairs with a market that has no results yet. */
    List<Pair> awaited(LocalDate day, String filer) {
        Parties parties = new Parties(masters.current(), day);
        return all(day, Set.of(filer)).pairs().stream()
                .filter(parties::isAwaited)
                .toList();
    }

    private Touched all(LocalDate day, Set<String> filers) {
        MasterData now = masters.current();
        Parties parties = new Parties(now, day);
        Matching matching = new Matching(parties);
        trades.addTo(matching, day, filers);
        Versions versions = markets.addTo(matching, day, now, filers);
        store.of(day, filers)
                .forEach(known ->
                        matching.expect(known.pair().buyer(), known.pair().seller()));
        Set<String> others = new HashSet<>(matching.everyone());
        others.addAll(
                trades.naming(day, filers.stream().filter(parties::isMarket).collect(Collectors.toSet())));
        others.removeAll(filers);
        trades.addTo(matching, day, others);
        List<Pair> pairs = matching.pairs().stream()
                .filter(pair -> filers.contains(pair.buyer()) || filers.contains(pair.seller()))
                .map(pair -> parties.isAwaited(pair) ? pair : versions.of(pair, parties))
                .toList();
        return new Touched(pairs, matching.versions());
    }
}
