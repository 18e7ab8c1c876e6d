package org.koiki.plan.exchange;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.message.SlotSeries;
import org.koiki.participant.MarketCounterparty.Market;

/** Adds up the results of one market. */
final class MarketSums {
    private final long[] bought = new long[SlotSeries.SLOTS];
    private final long[] sold = new long[SlotSeries.SLOTS];
    private final Set<String> participants = new HashSet<>();

    MarketSums(List<MarketResult> results) {
        for (MarketResult result : results) {
            result.bought().addTo(bought);
            result.sold().addTo(sold);
            participants.add(result.participant());
        }
    }

    MarketLoad load(Market market, int version, @Nullable Integer changed, @Nullable Instant loadedAt) {
        return new MarketLoad(market, version, participants.size(), changed, list(bought), list(sold), loadedAt);
    }

    /** How many participants have other results than before. */
    static int changed(List<MarketResult> before, List<MarketResult> after) {
        Set<MarketResult> differing = new HashSet<>(before);
        Set<MarketResult> same = new HashSet<>(after);
        same.retainAll(differing);
        differing.addAll(after);
        differing.removeAll(same);
        return (int) differing.stream()
                .filter(result -> !result.isNothing())
                .map(MarketResult::participant)
                .distinct()
                .count();
    }

    private static List<Long> list(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
