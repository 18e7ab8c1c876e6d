package org.koiki.plan;

import org.jspecify.annotations.Nullable;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;

/**
 * One row of a plan, told apart by its key (plans.md §8).
 *
 * @param block code of the member or the generation or negawatt group in whose block it stands, or of the filer for the whole plan
 * @param counterparty counterparty or plant, or a point's contract identification number 2; absent for totals
 * @param planNumber at the level of the balancing group only; of a point its supply point number
 * @param second JP06371, or the baseline beside a reduction
 */
public record PlanRow(
        String block,
        RowKind kind,
        @Nullable String counterparty,
        @Nullable String planNumber,
        @Nullable String name,
        @Nullable String automatic,
        @Nullable String areaSpecified,
        SlotSeries kwh,
        @Nullable SlotSeries second) {

    /** What tells a row from the others of its plan. */
    public record Key(
            String block,
            RowKind kind,
            @Nullable String counterparty,
            @Nullable String planNumber) {}

    static PlanRow total(
            String block, RowKind kind, @Nullable String name, SlotSeries kwh, @Nullable SlotSeries second) {
        return new PlanRow(block, kind, null, null, name, null, null, kwh, second);
    }

    static PlanRow of(String block, RowKind kind, TradeRow row) {
        return new PlanRow(
                block,
                kind,
                row.counterparty(),
                row.planNumber(),
                row.name(),
                row.automatic(),
                row.areaSpecified(),
                row.energy(),
                row.second());
    }

    public Key key() {
        return new Key(block, kind, counterparty, planNumber);
    }

    public boolean isTotal() {
        return counterparty == null;
    }

    /** Whether the row is 0 in every slot: filed so, it withdraws what stood before. */
    public boolean isZero() {
        return kwh.equals(SlotSeries.zero());
    }

    /** The same row with other quantities. */
    public PlanRow with(SlotSeries other) {
        return new PlanRow(block, kind, counterparty, planNumber, name, automatic, areaSpecified, other, second);
    }

    /** The row as a trade; not for totals. */
    public TradeRow trade() {
        if (counterparty == null) {
            throw new IllegalStateException("a total is no trade");
        }
        return new TradeRow(counterparty, name, planNumber, automatic, areaSpecified, kwh, second);
    }
}
