package org.koiki.simulator;

import java.util.List;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;

/** Trade rows and their totals. */
final class Rows {
    private static final String SPOT_PLAN_NUMBER = "W510099999999";
    private static final String NO = "0";

    private Rows() {}

    static TradeRow group(Party counterparty, String planNumber, int[] energy) {
        return row(counterparty, planNumber, energy, true);
    }

    static TradeRow member(Party counterparty, int[] energy) {
        return new TradeRow(
                counterparty.code(), counterparty.name(), null, NO, NO, SlotSeries.of(energy), SlotSeries.zero());
    }

    static TradeRow sale(Party buyer, String planNumber, int[] energy) {
        return row(buyer, planNumber, energy, false);
    }

    static Trades procurement(List<TradeRow> rows) {
        return new Trades(total(rows), SlotSeries.zero(), rows);
    }

    static Trades sales(List<TradeRow> rows) {
        return new Trades(total(rows), null, rows);
    }

    /** The same sales in a member's block, where rows carry no more than the code. */
    static Trades memberSales(Trades sales) {
        return sales(sales.rows().stream()
                .map(row -> new TradeRow(row.counterparty(), null, null, null, null, row.energy(), null))
                .toList());
    }

    /** Market rows carry the market's number, rows within an area two digits of the area and nines. */
    static String planNumber(Party counterparty, Party spot, Party own) {
        if (counterparty.equals(spot)) {
            return SPOT_PLAN_NUMBER;
        }
        char digit = own.code().charAt(own.code().length() - 1);
        return (digit == '0' ? "10" : "0" + digit) + "9".repeat(11);
    }

    private static TradeRow row(Party counterparty, String planNumber, int[] energy, boolean withSecond) {
        return new TradeRow(
                counterparty.code(),
                counterparty.name(),
                planNumber,
                NO,
                NO,
                SlotSeries.of(energy),
                withSecond ? SlotSeries.zero() : null);
    }

    private static SlotSeries total(List<TradeRow> rows) {
        int[] total = new int[SlotSeries.SLOTS];
        rows.forEach(row -> DemandDay.add(total, row.energy().toArray()));
        return SlotSeries.of(total);
    }
}
