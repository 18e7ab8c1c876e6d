package org.koiki.plan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.koiki.participant.MarketCounterparty.Market;

/**
 * The results of a day as far as a caller may see them.
 *
 * @param markets those that have results
 * @param results all of them for the coordinator, else those of the caller's own groups and filers
 */
public record ExchangeDay(LocalDate date, List<Loaded> markets, List<MarketResult> results) {
    public ExchangeDay {
        markets = List.copyOf(markets);
        results = List.copyOf(results);
    }

    /**
     * Of when the results of a market are.
     *
     * @param version counted from 1
     * @param loadedAt market time
     */
    public record Loaded(Market market, int version, Instant loadedAt) {}
}
