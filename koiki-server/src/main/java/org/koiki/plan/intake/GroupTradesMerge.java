package org.koiki.plan.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;

/**
 * The procurement or sales table of a demand balancing group. “Σ members per counterparty = BG row of that counterparty”
 * (plans.md §4): what its members' rows that stay in force trade goes to the group's own rows that were left out, up to
 * what they held, and the rest to the counterparty's first row.
 */
final class GroupTradesMerge {
    private final Map<String, Total> open = new LinkedHashMap<>();
    private final Total carried = new Total();

    /** Takes up rows of a member that stay in force. */
    void add(List<TradeRow> member) {
        for (TradeRow row : member) {
            open.computeIfAbsent(row.counterparty(), code -> new Total()).plus(row.energy());
            carried.plus(row.energy());
        }
    }

    /**
     * The standing table; absent when there is none and no row stays in force.
     *
     * @param left rows of the group that the new file leaves out; what no member trades any more becomes 0
     */
    @Nullable
    Trades mergeMaybe(@Nullable Trades filed, List<TradeRow> left) {
        return filed == null && left.isEmpty() && open.isEmpty()
                ? null
                : merge(filed == null ? TradesMerge.NOTHING : filed, left);
    }

    Trades merge(Trades filed, List<TradeRow> left) {
        List<TradeRow> kept = left.stream().map(this::keep).toList();
        List<TradeRow> rows = new ArrayList<>();
        filed.rows().forEach(row -> rows.add(raise(row)));
        kept.forEach(row -> rows.add(raise(row)));
        open.forEach((code, rest) -> rows.add(new TradeRow(code, null, null, null, null, rest.series(), null)));
        return new Trades(carried.plus(filed.total()).series(), TradesMerge.second(filed, left), rows);
    }

    private TradeRow keep(TradeRow row) {
        Total rest = open.get(row.counterparty());
        return with(row, rest == null ? SlotSeries.zero() : rest.take(row.energy()));
    }

    private TradeRow raise(TradeRow row) {
        Total rest = open.remove(row.counterparty());
        return rest == null ? row : with(row, rest.plus(row.energy()).series());
    }

    private static TradeRow with(TradeRow row, SlotSeries energy) {
        return new TradeRow(
                row.counterparty(),
                row.name(),
                row.planNumber(),
                row.automatic(),
                row.areaSpecified(),
                energy,
                row.second());
    }
}
