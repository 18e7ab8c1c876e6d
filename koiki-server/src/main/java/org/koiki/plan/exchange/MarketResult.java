package org.koiki.plan.exchange;

import org.koiki.message.SlotSeries;

/**
 * What one participant traded in a market on a day (約定結果).
 *
 * @param code counterparty code of the market, such as {@code JSPT3}
 * @param participant demand group, or filer of a generation or negawatt plan
 * @param bought kWh for each slot
 * @param sold kWh for each slot
 */
public record MarketResult(String code, String participant, SlotSeries bought, SlotSeries sold) {
    boolean isNothing() {
        return bought.equals(SlotSeries.zero()) && sold.equals(SlotSeries.zero());
    }
}
