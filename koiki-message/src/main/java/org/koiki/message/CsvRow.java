package org.koiki.message;

import java.util.ArrayList;
import java.util.Iterator;
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

    /** What the cells before those of the slots say, without values. */
    static CsvRow of(int line, List<String> cells) {
        Iterator<String> texts =
                cells.stream().map(cell -> cell.isBlank() ? "" : cell).iterator();
        String block = texts.next();
        String member = texts.next();
        String name = maybe(texts.next());
        TradeRow trade = new TradeRow(
                texts.next(),
                maybe(texts.next()),
                maybe(texts.next()),
                maybe(texts.next()),
                maybe(texts.next()),
                SlotSeries.zero(),
                null);
        return new CsvRow(line, block, member, name, trade, texts.next());
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

    CsvRow ofKind(String other) {
        return new CsvRow(line, block, member, memberName, trade, other);
    }

    /** This row with values. */
    CsvRow of(SlotSeries values) {
        return new CsvRow(line, block, member, memberName, withValues(trade, values, null), kind);
    }

    boolean isSecond() {
        return kind.equals(SECOND);
    }

    boolean isOfMember() {
        return !member.isEmpty();
    }

    /** The member that findings name, as those of XML do. */
    @Nullable
    String memberTold() {
        CsvBlock of = CsvBlock.of(block);
        return of != null && of.isOfGeneration() ? null : maybe(member);
    }

    /** The counterparty that findings name. */
    @Nullable
    String counterpartyTold() {
        return maybe(trade.counterparty());
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

    /** Where the row stands; a row that is missing stands nowhere. */
    Place place() {
        return new Place(title(), line, line == 0 ? 0 : 1);
    }

    Place place(CsvColumn column) {
        return new Place(title() + "/" + column.title(), line, column.ordinal() + 1);
    }

    /** The place of the value of a slot, counted from 1. */
    Place place(int slot) {
        return new Place(title() + "/" + CsvColumn.slot(slot), line, CsvColumn.COUNT + slot);
    }

    String cell(CsvColumn column) {
        return texts().get(column.ordinal());
    }

    List<String> cells() {
        List<String> cells = new ArrayList<>(texts());
        for (int value : trade.energy().toArray()) {
            cells.add(Integer.toString(value));
        }
        return cells;
    }

    private List<String> texts() {
        return List.of(
                block,
                member,
                text(memberName),
                trade.counterparty(),
                text(trade.name()),
                text(trade.planNumber()),
                text(trade.automatic()),
                text(trade.areaSpecified()),
                kind);
    }

    private static @Nullable String maybe(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
