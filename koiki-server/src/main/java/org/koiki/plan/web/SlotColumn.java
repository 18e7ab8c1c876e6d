package org.koiki.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.plan.CarriedRow;

/**
 * One column of a {@link SlotTable}.
 *
 * @param code counterparty, plant or group of a row; absent for totals
 * @param part the column's part in the chart; absent when the chart leaves it out
 * @param former the same column of the version compared with; absent without comparison
 * @param carried whether the row is one of the former version still in force
 * @param remarks what was found in the column
 */
record SlotColumn(
        Kind kind,
        @Nullable String code,
        @Nullable String name,
        @Nullable String planNumber,
        @Nullable Part part,
        long[] values,
        long @Nullable [] former,
        boolean carried,
        List<Remark> remarks) {

    /** What a column holds. */
    enum Kind {
        DEMAND,
        SUPPLY,
        PROCUREMENT_TOTAL,
        GENERATION_TOTAL,
        BASELINE,
        REDUCTION_TOTAL,
        SALES_TOTAL,
        GAP,
        PROCUREMENT,
        GENERATION,
        REDUCTION,
        SALES
    }

    /** What a column is in the chart. */
    enum Part {
        LINE,
        LAYER,
        GAP
    }

    static SlotColumn total(Kind kind, @Nullable Part part, SlotSeries series) {
        return of(kind, null, null, null, part, longs(series));
    }

    static SlotColumn gap(long[] values) {
        return of(Kind.GAP, null, null, null, Part.GAP, values);
    }

    static SlotColumn row(Kind kind, @Nullable Part part, TradeRow row) {
        return of(kind, row.counterparty(), row.name(), row.planNumber(), part, longs(row.energy()));
    }

    static SlotColumn row(Kind kind, String code, SlotSeries series) {
        return of(kind, code, null, null, Part.LAYER, longs(series));
    }

    private static SlotColumn of(
            Kind kind,
            @Nullable String code,
            @Nullable String name,
            @Nullable String planNumber,
            @Nullable Part part,
            long[] values) {
        return new SlotColumn(kind, code, name, planNumber, part, values, null, false, List.of());
    }

    SlotColumn against(@Nullable SlotColumn before) {
        long[] values = before == null ? new long[this.values.length] : before.values;
        return new SlotColumn(kind, code, name, planNumber, part, this.values, values, carried, remarks);
    }

    SlotColumn carriedOver() {
        return new SlotColumn(kind, code, name, planNumber, part, values, former, true, remarks);
    }

    SlotColumn with(Remark remark) {
        List<Remark> more = new ArrayList<>(remarks);
        more.add(remark);
        return new SlotColumn(kind, code, name, planNumber, part, values, former, carried, more);
    }

    boolean isSameRow(SlotColumn other) {
        return kind == other.kind && Objects.equals(code, other.code) && Objects.equals(planNumber, other.planNumber);
    }

    /** The values compared with; the own ones without comparison. */
    long[] before() {
        return former == null ? values : former;
    }

    boolean isChanged() {
        return !Arrays.equals(values, before());
    }

    boolean isRow(CarriedRow row) {
        return kind.name().equals(row.kind().name())
                && Objects.equals(code, row.counterparty())
                && Objects.equals(planNumber, row.planNumber());
    }

    /** The value of a slot, counted from 1, with all that is to be shown of it. */
    public SlotCell at(int slot) {
        return SlotCell.of(this, slot);
    }

    public long total() {
        return Arrays.stream(values).sum();
    }

    /** Remarks on the row as a whole, such as an unknown counterparty. */
    public List<Remark> headRemarks() {
        return remarks.stream()
                .filter(remark -> remark.finding().slot() == null)
                .toList();
    }

    static long[] longs(SlotSeries series) {
        long[] values = new long[series.slots()];
        series.addTo(values);
        return values;
    }
}
