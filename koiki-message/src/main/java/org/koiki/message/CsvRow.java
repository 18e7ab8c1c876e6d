package org.koiki.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One series in a CSV file. In a generation plan the member is the generation balancing group, and the counterparty of a
 * plant row is the plant.
 *
 * @param line number of the row, from 1; 0 for a row to be written
 * @param kind {@code energy}, or {@code second} for the second values of the row before
 */
record CsvRow(
        int line, String block, String member, @Nullable String memberName, TradeRow trade, String kind) {
    static final String ENERGY = "energy";
    static final String SECOND = "second";

    /** A series without counterparty. */
    static CsvRow of(String block, String member, @Nullable String memberName, SlotSeries values) {
        return new CsvRow(0, block, member, memberName, trade("", values), ENERGY);
    }

    /** A series of a counterparty or plant of which nothing else is known. */
    static TradeRow trade(String counterparty, SlotSeries values) {
        return new TradeRow(counterparty, null, null, null, null, values, null);
    }

    CsvRow second(SlotSeries values) {
        return new CsvRow(0, block, member, memberName, withValues(trade, values, null), SECOND);
    }

    /** Whether a row holds the second values of this one. */
    boolean takesSecond(CsvRow row) {
        return trade.second() == null
                && block.equals(row.block)
                && member.equals(row.member)
                && trade.counterparty().equals(row.trade.counterparty());
    }

    /** This row with second values. */
    CsvRow with(SlotSeries second) {
        return new CsvRow(line, block, member, memberName, withValues(trade, trade.energy(), second), kind);
    }

    boolean isSecond() {
        return kind.equals(SECOND);
    }

    private static TradeRow withValues(TradeRow row, SlotSeries energy, @Nullable SlotSeries second) {
        return new TradeRow(
                row.counterparty(), row.name(), row.planNumber(), row.automatic(), row.areaSpecified(), energy, second);
    }

    /** What people call the row. */
    String title() {
        return String.join("/", List.of(block, member, trade.counterparty(), kind))
                .replaceAll("/+", "/");
    }

    List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(
                block,
                member,
                text(memberName),
                trade.counterparty(),
                text(trade.name()),
                text(trade.planNumber()),
                text(trade.automatic()),
                text(trade.areaSpecified()),
                kind));
        for (int value : trade.energy().toArray()) {
            cells.add(Integer.toString(value));
        }
        return cells;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
