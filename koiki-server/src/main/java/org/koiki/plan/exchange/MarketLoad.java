package org.koiki.plan.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.MarketCounterparty.Market;

/**
 * The results of one market on a day, summed up.
 *
 * @param version counted from 1 for each market and day
 * @param participants how many traded
 * @param changed how many of them, or of those of the former version, have other results than before; absent when not compared
 * @param bought kWh that all bought in each slot
 * @param sold kWh that all sold in each slot
 * @param loadedAt market time; absent when nothing was stored
 */
public record MarketLoad(
        Market market,
        int version,
        int participants,
        @Nullable Integer changed,
        List<Long> bought,
        List<Long> sold,
        @Nullable Instant loadedAt) {
    public MarketLoad {
        bought = List.copyOf(bought);
        sold = List.copyOf(sold);
    }

    public long totalBought() {
        return bought.stream().mapToLong(Long::longValue).sum();
    }

    public long totalSold() {
        return sold.stream().mapToLong(Long::longValue).sum();
    }
}
