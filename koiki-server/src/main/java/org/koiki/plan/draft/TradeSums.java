package org.koiki.plan.draft;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;
import org.koiki.plan.PlanRow.Key;
import org.koiki.plan.RowKind;

/** Trades with other quantities, and their total. */
final class TradeSums {
    private TradeSums() {}

    /** The rows as edited. */
    static Trades of(String block, RowKind kind, Trades old, Map<Key, SlotSeries> kWh) {
        return with(
                old,
                old.rows().stream()
                        .map(row -> with(
                                row,
                                kWh.getOrDefault(
                                        new Key(block, kind, row.counterparty(), row.planNumber()), row.energy())))
                        .toList());
    }

    static @Nullable Trades maybe(String block, RowKind kind, @Nullable Trades old, Map<Key, SlotSeries> kWh) {
        return old == null ? null : of(block, kind, old, kWh);
    }

    static Trades with(Trades old, List<TradeRow> rows) {
        return new Trades(Sum.of(rows.stream().map(TradeRow::energy).toList()), old.secondTotal(), rows);
    }

    static TradeRow with(TradeRow old, SlotSeries energy) {
        return new TradeRow(
                old.counterparty(),
                old.name(),
                old.planNumber(),
                old.automatic(),
                old.areaSpecified(),
                energy,
                old.second());
    }
}
