package org.koiki.client;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;

/**
 * What became of a file of the exchange's results (約定結果).
 *
 * @param markets the markets in the file; empty when it is refused
 * @param repeated the very bytes stood already
 * @param faults everything that is wrong with the file; empty unless it is refused
 */
public record ExchangeLoad(@Nullable LocalDate date, List<Market> markets, boolean repeated, List<Fault> faults) {
    public ExchangeLoad {
        markets = markets == null ? List.of() : List.copyOf(markets);
        faults = faults == null ? List.of() : List.copyOf(faults);
    }

    public boolean refused() {
        return !faults.isEmpty();
    }

    /**
     * The results of one market.
     *
     * @param market {@code SPOT} or {@code INTRADAY}
     * @param participants how many traded
     * @param changed how many have other results than before
     */
    public record Market(String market, int version, int participants, int changed) {}

    /**
     * One fault, at a line counted from 1.
     *
     * @param column absent where the whole line is meant
     */
    public record Fault(
            String code,
            long line,
            @Nullable String column,
            @Nullable String value,
            Text text) {}
}
