package org.koiki.plan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;

/** Adds rows of the former version to a procurement or sales table. */
final class TradesMerge {
    private TradesMerge() {}

    /** The table with the rows added; absent when there is neither. */
    static @Nullable Trades add(@Nullable Trades filed, List<TradeRow> former) {
        return former.isEmpty() ? filed : merge(filed == null ? NOTHING : filed, former);
    }

    /** As above, for a table that is never left out. */
    static Trades addTo(Trades filed, List<TradeRow> former) {
        return former.isEmpty() ? filed : merge(filed, former);
    }

    static final Trades NOTHING = new Trades(SlotSeries.zero(), null, List.of());

    private static Trades merge(Trades filed, List<TradeRow> former) {
        Total total = Total.of(filed.total());
        former.forEach(row -> total.plus(row.energy()));
        List<TradeRow> rows = new ArrayList<>(filed.rows());
        rows.addAll(former);
        return new Trades(total.series(), second(filed, former), rows);
    }

    static @Nullable SlotSeries second(Trades filed, List<TradeRow> former) {
        if (filed.secondTotal() == null && former.stream().map(TradeRow::second).allMatch(Objects::isNull)) {
            return null;
        }
        Total total = new Total().plus(filed.secondTotal());
        former.forEach(row -> total.plus(row.second()));
        return total.series();
    }
}
