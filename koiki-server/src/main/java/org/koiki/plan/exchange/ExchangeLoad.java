package org.koiki.plan.exchange;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of a file of results.
 *
 * @param repeated the very bytes stand already; nothing changed
 * @param sha256 of the file, lower-case hex
 */
public record ExchangeLoad(LocalDate date, List<MarketLoad> markets, boolean repeated, String sha256) {
    public ExchangeLoad {
        markets = List.copyOf(markets);
    }
}
