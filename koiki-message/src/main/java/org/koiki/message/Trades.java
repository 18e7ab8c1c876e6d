package org.koiki.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procurement plan (調達計画) or a sales plan (販売計画): a total and one row for each counterparty.
 *
 * @param secondTotal JP06371 beside the procurement total
 */
public record Trades(SlotSeries total, @Nullable SlotSeries secondTotal, List<TradeRow> rows) {
    public Trades {
        rows = List.copyOf(rows);
    }
}
