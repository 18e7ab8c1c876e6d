package org.koiki.plan.pair;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koiki.participant.Masters;
import org.springframework.stereotype.Component;

/** Forms the pairs of some plans from what stands at this moment on both sides. */
@Component
class TouchedPairs {
    private final StandingTrades trades;
    private final PairStore store;
    private final Masters masters;

    TouchedPairs(StandingTrades trades, PairStore store, Masters masters) {
        this.trades = trades;
        this.store = store;
        this.masters = masters;
    }

    /**
     * Pairs, and what they were formed from.
     *
     * @param versions of all plans that were read, by filer
     */
    record Touched(List<Pair> pairs, Map<String, Integer> versions) {}

    /** The pairs in which any of the filers stands, but for those with a market. */
    Touched by(LocalDate day, Set<String> filers) {
        Parties parties = new Parties(masters.current(), day);
        Matching matching = new Matching(parties);
        trades.addTo(matching, day, filers);
        store.of(day, filers)
                .forEach(known ->
                        matching.expect(known.pair().buyer(), known.pair().seller()));
        Set<String> others = new HashSet<>(matching.everyone());
        others.removeAll(filers);
        trades.addTo(matching, day, others);
        List<Pair> pairs = matching.pairs().stream()
                .filter(pair -> filers.contains(pair.buyer()) || filers.contains(pair.seller()))
                .filter(pair -> !parties.isMarket(pair.seller()) && !parties.isMarket(pair.buyer()))
                .toList();
        return new Touched(pairs, matching.versions());
    }
}
